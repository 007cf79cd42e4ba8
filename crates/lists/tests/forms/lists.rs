//! The lists that are written in every form, as blocks.

use bagyt_domain::list::Place;
use bagyt_lists::table::{Block, Cell, Line};
use bagyt_lists::{Limits, NoTools};
use std::path::Path;

/// A list with a name for messages.
pub struct Sample {
    pub name: String,
    pub blocks: Vec<Block>,
}

/// The DOCX examples and the invented lists.
pub fn samples() -> Vec<Sample> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/lists");
    let mut samples: Vec<Sample> = std::fs::read_dir(folder)
        .expect("the examples are part of the repository")
        .map(|entry| entry.expect("its entries can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "docx"))
        .map(|path| {
            let bytes = std::fs::read(&path).expect("an example can be read");
            let read = bagyt_lists::formats::extract(&bytes, &Limits::default(), &NoTools);
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Sample { name, blocks: read.expect("an example is a document").blocks }
        })
        .collect();
    assert!(samples.len() >= 3, "the examples are beside the crate");
    samples.push(Sample { name: "two rows of heading".to_owned(), blocks: two_row_heading() });
    samples.push(Sample { name: "amounts of two years".to_owned(), blocks: amounts_below() });
    samples
}

fn line(text: &str) -> Line {
    Line { text: text.to_owned(), place: Place::Cell { table: 1, row: 1, column: 1 } }
}

fn cell(text: &str, columns: u32, rows: u32) -> Cell {
    let lines = if text.is_empty() { Vec::new() } else { text.split('\n').map(line).collect() };
    Cell { lines, columns, rows }
}

fn plain(texts: &[&str]) -> Block {
    Block::Row { table: 1, cells: texts.iter().map(|text| cell(text, 1, 1)).collect() }
}

fn preface() -> Vec<Block> {
    let lines = [
        "Көкөзек ауданы ішкі саясат бөлімі басшысының",
        "2026 жылғы 14 қаңтардағы № 12 бұйрығымен бекітілген",
        "",
        "Үкіметтік емес ұйымдар үшін мемлекеттік гранттардың 2026 жылға арналған басым бағыттарының тізбесі",
        "",
    ];
    lines.iter().map(|text| Block::Paragraph(line(text))).collect()
}

/// A heading of two rows, a customer over the whole width, line breaks, dashes, quotation marks, a total.
fn two_row_heading() -> Vec<Block> {
    let heading = Block::Row {
        table: 1,
        cells: vec![
            cell("№", 1, 2),
            cell("Мемлекеттік грант саласы", 1, 2),
            cell("Мемлекеттік гранттың бағыты", 1, 2),
            cell("Қаржыландыру көлемі (мың теңге)", 2, 1),
            cell("Гранттың түрі және іске асыру мерзімі", 1, 2),
            cell("Нысаналы индикатор және күтілетін нәтижелер", 1, 2),
        ],
    };
    let years =
        Block::Row { table: 1, cells: vec![cell("2026 жыл", 1, 1), cell("2027 жыл", 1, 1)] };
    let customer = Block::Row {
        table: 1,
        cells: vec![cell("Көкөзек ауданының ішкі саясат бөлімі", 7, 1)],
    };
    let mut blocks = preface();
    blocks.extend([
        heading,
        years,
        customer,
        plain(&[
            "1.",
            "Қоршаған ортаны қорғау",
            "«Жасыл аула» жобасы; аулаларды көгалдандыру & күту",
            "5 250",
            "6 000",
            "1 орта мерзімді грант\n2026-2027 жылдар",
            "Нысаналы индикатор:\n1. Кемінде 120 ағаш отырғызу.\n2. Кемінде 15 аула:\n- 10 аула қалада;\n- 5 аула ауылда.\nКүтілетін нәтижелер:\n1. Тұрғындардың \"тазалыққа\" қанағаттануы – 70 %.",
        ]),
        plain(&[
            "2.",
            "Жастар саясаты мен балалар бастамаларын қолдау",
            "Ауыл жастарының бос уақытын ұйымдастыру",
            "4 000",
            "",
            "1 қысқа мерзімді грант\n2026 жыл",
            "Нысаналы индикатор:\n1. Кемінде 40 іс-шара.\nКүтілетін нәтижелер:\n1. Кемінде 900 жас қатысады.",
        ]),
        plain(&["", "Барлығы", "", "9 250", "6 000", "", ""]),
    ]);
    blocks
}

/// A field over two directions, and a direction whose amounts stand in two rows.
fn amounts_below() -> Vec<Block> {
    let mut blocks = preface();
    blocks.extend([
        plain(&[
            "№",
            "Мемлекеттік грант саласы",
            "Мемлекеттік гранттың бағыты",
            "Қаржыландыру көлемі (мың теңге)",
            "Гранттың түрі және іске асыру мерзімі",
            "Нысаналы индикатор және күтілетін нәтижелер",
        ]),
        Block::Row {
            table: 1,
            cells: vec![
                cell("1", 1, 2),
                cell("Мәдениет пен өнерді дамыту", 1, 3),
                cell("Халық қолөнері шеберханалары", 1, 2),
                cell("2026 жыл – 7 500", 1, 1),
                cell("1 орта мерзімді грант\n2026-2027 жылдар", 1, 2),
                cell("Нысаналы индикатор:\n1. Кемінде 6 шеберхана.", 1, 2),
            ],
        },
        Block::Row { table: 1, cells: vec![cell("2027 жыл – 8 000", 1, 1)] },
        Block::Row {
            table: 1,
            cells: vec![
                cell("2", 1, 1),
                cell("Ауыл кітапханаларындағы оқу үйірмелері", 1, 1),
                cell("2026 жыл – 3 200", 1, 1),
                cell("1 қысқа мерзімді грант\n2026 жыл", 1, 1),
                cell("Нысаналы индикатор:\n1. Кемінде 25 үйірме.", 1, 1),
            ],
        },
    ]);
    blocks
}
