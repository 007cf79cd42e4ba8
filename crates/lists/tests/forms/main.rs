//! A list reads the same in every form: the DOCX examples and tables full of traps, written as pages, texts, workbooks and
//! delimited text, give the same title, approval, customers, columns, texts, values and totals.

mod equal;
mod lists;
mod office;
mod seeds;
mod write_csv;
mod write_html;
mod write_odf;
mod write_xlsx;
