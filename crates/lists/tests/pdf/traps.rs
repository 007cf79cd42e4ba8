//! What a page may do to its text: turn it, clip it, draw it twice, break its rulings.

use crate::builder::{Builder, LYING, Sheet, codes, grid, lines, stroke, text};
use crate::shown;
use bagyt_domain::list::Place;
use bagyt_lists::formats::extract;
use bagyt_lists::table::Block;
use bagyt_lists::{Limits, NoTools, Part, Picture, picture};

const COLUMNS: [f32; 3] = [50.0, 100.0, 300.0];

fn check(content: &str, expected: &[&str]) {
    let mut file = Builder::plain();
    file.page(LYING, content);
    assert_eq!(shown(&file.file()), expected);
}

#[test]
fn words_find_their_cells_and_lines_their_paragraphs() {
    let content = grid(&COLUMNS, &[500.0, 450.0, 400.0])
        + &text(55.0, 485.0, "1.")
        + &lines(
            105.0,
            485.0,
            &["Жастар арасында кітап оқуды насихаттау", "жөніндегі іс-шара.", "Кеңес."],
        )
        + &text(55.0, 435.0, "2.")
        + &text(105.0, 435.0, "Әже мектебі");
    check(
        &content,
        &[
            "1: 1. | Жастар арасында кітап оқуды насихаттау жөніндегі іс-шара./Кеңес.",
            "1: 2. | Әже мектебі",
        ],
    );
}

#[test]
fn a_word_over_a_border_is_two_words() {
    let content = grid(&COLUMNS, &[500.0, 450.0]) + &text(70.0, 485.0, "2026.Кітап");
    check(&content, &["1: 2026.К | ітап"]);
    let content = grid(&COLUMNS, &[500.0, 450.0]) + &text(70.0, 485.0, "12026.Кітап");
    check(&content, &["1: 12026. | Кітап"]);
}

#[test]
fn a_turned_page_reads_as_it_is_shown() {
    // What stands upright on the page as it is shown runs upwards in the file.
    let turned = |x: f32, y: f32, text: &str| {
        format!("BT /F 10 Tf 0 1 -1 0 {} {x} Tm <{}> Tj ET\n", 595.0 - y, codes(text))
    };
    let content = turned(105.0, 485.0, "Кітап оқу") + &turned(105.0, 473.0, "Кеңес");
    let mut file = Builder::plain();
    file.page(Sheet { size: (595, 842), entries: "/Rotate 90", resources: "" }, &content);
    assert_eq!(shown(&file.file()), ["Кітап оқу", "Кеңес"]);
    let extract = extract(
        &{
            let mut file = Builder::plain();
            file.page(Sheet { size: (595, 842), entries: "/Rotate 90", resources: "" }, &content);
            file.file()
        },
        &Limits::default(),
        &NoTools,
    )
    .unwrap();
    let Some(Block::Paragraph(line)) = extract.blocks.first() else { panic!("no paragraph") };
    assert_eq!(line.place, Place::Page { page: 1, rect: [105, 102, 150, 113] });
}

#[test]
fn what_is_drawn_turned_on_a_page_that_is_not_reads_upright() {
    let content = grid(&COLUMNS, &[500.0, 450.0, 400.0])
        + &text(55.0, 485.0, "1.")
        + &lines(105.0, 485.0, &["Жастар арасында кітап оқуды насихаттау", "жөніндегі іс-шара."])
        + &text(55.0, 435.0, "2.")
        + &text(105.0, 435.0, "Әже мектебі");
    let read = |size, matrix: &str| {
        let mut file = Builder::plain();
        let content = format!("q {matrix} cm\n{content}Q\n");
        file.page(Sheet { size, entries: "", resources: "" }, &content);
        let file = file.file();
        let blocks = extract(&file, &Limits::default(), &NoTools).unwrap().blocks;
        let first = blocks.into_iter().find_map(|block| match block {
            Block::Row { cells, .. } => Some(cells[1].lines[0].place.clone()),
            _ => None,
        });
        let Some(Place::Page { rect, .. }) = first else { panic!("{matrix}: no row") };
        (shown(&file), rect)
    };
    let (upright, [x0, y0, x1, y1]) = read((842, 595), "1 0 0 1 0 0");
    assert_eq!(upright.len(), 2, "{upright:?}");
    let near = |rect: [u32; 4], expected: [u32; 4]| {
        rect.iter().zip(expected).all(|(one, other)| one.abs_diff(other) <= 1)
    };
    for (size, matrix, place) in [
        ((595, 842), "0 1 -1 0 595 0", [y0, 842 - x1, y1, 842 - x0]),
        ((842, 595), "-1 0 0 -1 842 595", [842 - x1, 595 - y1, 842 - x0, 595 - y0]),
        ((595, 842), "0 -1 1 0 0 842", [595 - y1, x0, 595 - y0, x1]),
    ] {
        let (turned, rect) = read(size, matrix);
        assert_eq!(turned, upright, "{matrix}");
        assert!(near(rect, place), "{matrix}: {rect:?}, not {place:?}");
    }
}

#[test]
fn a_heading_that_runs_upwards_is_read_upwards() {
    let upwards = |x: f32, y: f32, text: &str| {
        format!("BT /F 10 Tf 0 1 -1 0 {x} {y} Tm <{}> Tj ET\n", codes(text))
    };
    let content = grid(&COLUMNS, &[500.0, 400.0])
        + &upwards(70.0, 405.0, "Грант түрі")
        + &upwards(82.0, 405.0, "мен мерзімі")
        + &text(105.0, 485.0, "Аумағы");
    check(&content, &["1: Грант түрі мен мерзімі | Аумағы"]);
}

#[test]
fn what_is_clipped_or_off_the_page_is_not_there() {
    let content = text(105.0, 485.0, "Көрінеді")
        + &text(105.0, 700.0, "Беттен тыс")
        + "q 0 0 842 100 re W n\n"
        + &text(105.0, 300.0, "Қиылған")
        + "Q\n"
        + &text(105.0, 400.0, "Бұл да");
    check(&content, &["Көрінеді", "", "Бұл да"]);
}

#[test]
fn letters_drawn_twice_to_look_bold_are_read_once() {
    let content = text(105.0, 485.0, "Кітап оқу")
        + &text(105.4, 485.0, "Кітап оқу")
        + "2 Tr\n"
        + &text(105.0, 460.0, "ұқсас әріптер: аа");
    check(&content, &["Кітап оқу", "ұқсас әріптер: аа"]);
}

#[test]
fn a_line_drawn_twice_is_read_once_however_long_it_is() {
    let line = text(105.0, 485.0, "Жастар арасында кітап оқуды насихаттау жөнінде 7 500");
    let lying_over_it = format!("{line}3 Tr\n{line}");
    check(&lying_over_it, &["Жастар арасында кітап оқуды насихаттау жөнінде 7 500"]);
}

#[test]
fn words_are_told_by_room_where_a_file_has_no_spaces() {
    let content =
        text(105.0, 485.0, "Кітап") + &text(133.0, 485.0, "оқу") + &text(148.0, 485.0, "шы");
    check(&content, &["Кітап оқушы"]);
}

#[test]
fn a_raised_figure_belongs_to_its_word() {
    let content = text(105.0, 485.0, "100 м")
        + "BT /F 6 Tf 130 489 Td <0032> Tj ET\n"
        + &text(136.0, 485.0, "жер");
    check(&content, &["100 м² жер"]);
}

#[test]
fn a_raised_figure_joins_no_number() {
    let small =
        |x: f32, y: f32, text: &str| format!("BT /F 6 Tf {x} {y} Td <{}> Tj ET\n", codes(text));
    let amount = text(105.0, 485.0, "1 500");
    check(&(amount.clone() + &small(130.0, 489.0, "1")), &["1 500¹"]);
    check(&(amount.clone() + &small(130.0, 489.0, "1,2)")), &["1 500¹,²)"]);
    // Drawn apart from its number, and with a space before it.
    let later = amount.clone() + &text(105.0, 400.0, "Әже") + &small(133.0, 489.0, "12");
    check(&later, &["1 500 ¹²", "", "Әже"]);
    // On the line, below it, before a bar, and with letters.
    check(&(amount.clone() + &small(130.0, 485.0, "1")), &["1 5001"]);
    check(&(amount.clone() + &small(130.0, 483.0, "1")), &["1 5001"]);
    check(&(small(105.0, 489.0, "1") + &text(108.0, 485.0, "/2")), &["1/2"]);
    check(&(amount + &small(130.0, 489.0, "1ші")), &["1 5001ші"]);
}

#[test]
fn a_raised_figure_of_a_turned_text_is_raised_too() {
    let upwards = |size: u32, x: f32, y: f32, text: &str| {
        format!("BT /F {size} Tf 0 1 -1 0 {x} {y} Tm <{}> Tj ET\n", codes(text))
    };
    let content = grid(&COLUMNS, &[500.0, 400.0])
        + &upwards(10, 70.0, 405.0, "Сомасы")
        + &upwards(6, 66.0, 435.0, "1")
        + &text(105.0, 485.0, "Аумағы");
    check(&content, &["1: Сомасы¹ | Аумағы"]);
}

#[test]
fn a_hyphen_that_stands_for_a_soft_one_goes() {
    let soft = format!(
        "/Span << /ActualText <FEFF00AD> >> BDC BT /F 10 Tf 280 485 Td <{}> Tj ET EMC\n",
        codes("-")
    );
    let content = grid(&COLUMNS, &[500.0, 450.0])
        + &text(105.0, 485.0, "Қоғамдық бірлестікті біртұтас ұйымд")
        + &soft
        + &text(105.0, 473.0, "астыру");
    check(&content, &["1:  | Қоғамдық бірлестікті біртұтас ұйымдастыру"]);
}

#[test]
fn a_row_over_a_page_break_stands_in_one_table() {
    let mut file = Builder::plain();
    file.page(
        LYING,
        &(grid(&COLUMNS, &[100.0, 40.0])
            + &text(55.0, 85.0, "1.")
            + &lines(
                105.0,
                85.0,
                &["Жастар арасында кітап оқуды насихаттау", "жөніндегі іс-шара мен"],
            )),
    );
    // The second page has no upper border: the break cut the cell.
    let open = stroke(50.0, 400.0, 300.0, 400.0)
        + &COLUMNS.map(|x| stroke(x, 560.0, x, 400.0)).concat()
        + &text(105.0, 545.0, "кеңес өткізу.");
    file.page(LYING, &open);
    assert_eq!(
        shown(&file.file()),
        [
            "1: 1. | Жастар арасында кітап оқуды насихаттау жөніндегі іс-шара мен",
            "---",
            "1:  | кеңес өткізу."
        ]
    );
}

#[test]
fn a_foot_below_each_page_of_a_table_stands_once_below_the_table() {
    for pages in [2, 4] {
        let mut file = Builder::plain();
        let mut expected = Vec::new();
        for page in 1..=pages {
            let content = grid(&COLUMNS, &[500.0, 100.0])
                + &text(55.0, 485.0, &format!("{page}."))
                + &text(105.0, 485.0, "Жастармен жұмыс")
                + &text(60.0, 30.0, "Құжат электрондық мөрмен расталған")
                + &text(400.0, 30.0, &format!("{page}"));
            file.page(LYING, &content);
            expected.push(format!("1: {page}. | Жастармен жұмыс"));
            if page < pages {
                expected.push("---".to_owned());
            }
        }
        expected.push("Құжат электрондық мөрмен расталған".to_owned());
        let told: Vec<String> = shown(&file.file())
            .into_iter()
            .map(|line| line.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned())
            .collect();
        assert_eq!(told, expected);
    }
}

#[test]
fn a_table_without_rulings_is_told_by_its_columns() {
    let mut content = String::new();
    for (x, texts) in [
        (50.0, ["№", "1.", "", "2."]),
        (100.0, ["Бағыты", "Кітап оқу", "және талқылау", "Кеңес"]),
        (300.0, ["Сомасы", "5 000", "", "6 000"]),
        (450.0, ["Аумағы", "Абай", "облысы", "Ұлытау"]),
    ] {
        content += &lines(x, 500.0, &texts);
    }
    check(
        &content,
        &[
            "1: № | Бағыты | Сомасы | Аумағы",
            "1: 1. | Кітап оқу және талқылау | 5 000 | Абай облысы",
            "1: 2. | Кеңес | 6 000 | Ұлытау",
        ],
    );
}

#[test]
fn two_columns_of_languages_are_read_one_after_the_other() {
    let content = lines(50.0, 500.0, &["Бірінші жол қазақша", "екінші жол осында"])
        + &lines(450.0, 500.0, &["Первая строка по-русски", "вторая строка тут"]);
    let mut file = Builder::plain();
    file.page(LYING, &content);
    assert_eq!(
        shown(&file.file()).join(" "),
        "Бірінші жол қазақша екінші жол осында Первая строка по-русски вторая строка тут"
    );
}

#[test]
fn thin_areas_are_rulings_and_white_ones_are_not() {
    let mut content = String::new();
    for y in [500.0, 450.0] {
        content += &format!("50 {y} 250 0.6 re f\n");
    }
    for x in COLUMNS {
        content += &format!("{x} 450 0.6 50 re f\n");
    }
    content += "1 g 50 475 250 0.6 re f 0 g\n";
    content +=
        &(text(55.0, 485.0, "1.") + &text(105.0, 485.0, "Кітап") + &text(105.0, 460.0, "Оқу"));
    check(&content, &["1: 1. | Кітап/Оқу"]);
}

#[test]
fn a_piece_of_a_page_is_the_same_however_few_pixels_may_be_drawn() {
    let mut file = Builder::plain();
    file.page(LYING, "0 g 100 400 50 30 re f\n");
    let bytes = file.file();
    let around =
        Picture { file: None, page: 1, part: Part::Piece([105, 170, 145, 190]), width: 400 };
    for pixels in [Limits::default().pixels, 100_000] {
        let limits = Limits { pixels, ..Limits::default() };
        let image = picture(&bytes, &around, &limits, &NoTools).unwrap();
        let dark = image.grey.iter().filter(|grey| **grey < 64).count();
        assert!(dark * 10 >= image.grey.len() * 9, "{pixels}: {dark} of {}", image.grey.len());
    }
}

#[test]
fn a_heading_that_the_end_of_a_page_cuts_is_whole() {
    const NINE: [f32; 10] = [20.0, 50.0, 130.0, 210.0, 290.0, 370.0, 450.0, 530.0, 640.0, 820.0];
    let row = |y: f32, cells: &str| -> String {
        NINE.iter().zip(cells.split('|')).map(|(x, words)| text(x + 3.0, y, words)).collect()
    };
    let heading =
        "№|Сфера|Направление|Проблема|Объём, тыс. тг|Вид и срок|Территория|Целевой индикатор";
    let base = lines(NINE[8] + 3.0, 58.0, &["Материально-техническая", "база (устана"]);
    let direction =
        "1|Спорт|Дворовый клуб|Нет секций.|6 500|1 грант, 2026|г. Тараз|90 подростков.|-";
    let mut file = Builder::plain();
    let title = text(200.0, 100.0, "Перечень направлений государственных грантов на 2026 год");
    file.page(LYING, &(title + &grid(&NINE, &[70.0, 30.0]) + &row(55.0, heading) + &base));
    let rest = text(NINE[8] + 3.0, 545.0, "вливается позже)");
    file.page(LYING, &(grid(&NINE, &[560.0, 530.0, 490.0]) + &rest + &row(515.0, direction)));
    let extract = extract(&file.file(), &Limits::default(), &NoTools).unwrap();
    let lists = bagyt_lists::assemble::assemble(extract.blocks, &Limits::default()).unwrap();
    assert_eq!(lists[0].rows.len(), 1, "{:#?}", lists[0].rows);
    let (column, heading) = lists[0].columns.last().unwrap();
    assert_eq!(*column, bagyt_domain::list::Column::MaterialBase);
    assert_eq!(heading.text, "Материально-техническая база (устанавливается позже)");
}
