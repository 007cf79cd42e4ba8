//! Files of a word processor as tests write them.

/// A paragraph, or a table whose cells are their properties and their texts.
pub enum Part<'a> {
    /// A paragraph.
    Text(&'a str),
    /// A table.
    Table(Vec<Vec<(&'a str, &'a str)>>),
}

/// A DOCX file of one table.
pub fn docx(rows: &[Vec<(&str, &str)>]) -> Vec<u8> {
    docx_with(&[Part::Table(rows.to_vec())])
}

pub fn docx_with(parts: &[Part<'_>]) -> Vec<u8> {
    use std::io::Write;
    let text = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let cell = |(properties, words): &(&str, &str)| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", text(words))
    };
    let row = |cells: &Vec<(&str, &str)>| {
        format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>())
    };
    let part = |part: &Part<'_>| match part {
        Part::Text(words) => text(words),
        Part::Table(rows) => {
            format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
        }
    };
    let body: String = parts.iter().map(part).collect();
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let text = format!("<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>");
    let mut file = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    file.start_file("word/document.xml", zip::write::SimpleFileOptions::default())
        .expect("memory takes any package");
    file.write_all(text.as_bytes()).expect("memory takes any package");
    file.finish().expect("memory takes any package").into_inner()
}

pub fn plain<'a>(cells: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    cells.iter().map(|cell| ("", *cell)).collect()
}
