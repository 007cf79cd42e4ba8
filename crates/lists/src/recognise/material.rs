//! What the material base must have: equipment in pieces, rooms in square metres.

use super::enumerator::{Mark, mark};
use super::printed::without_remnants;
use crate::table::Line;
use bagyt_domain::list::{MaterialItem, MaterialUnit};
use bagyt_language::fold::skeleton;
use bagyt_language::lowercase;
use bagyt_language::number::{Number, Scale, find_numbers};
use bagyt_language::script::fold_space;
use bagyt_language::year::find_years;
use std::ops::Range;

/// Things asked for, by stems of both languages without regard to spaces; of two that begin at one place the longer wins.
const THINGS: [(&str, &[&str]); 24] = [
    ("computer", &["компьютер", "моноблок"]),
    ("laptop", &["ноутбук"]),
    ("tablet", &["планшет"]),
    ("printer", &["принтер"]),
    ("mfp", &["көпфункционал", "көпфункциялы", "көп функциялы", "мфу", "многофункционал"]),
    ("scanner", &["сканер"]),
    ("copier", &["көшірме аппарат", "ксерокс", "копировальн"]),
    ("photo_camera", &["фотокамер", "фотоаппарат", "фото камер"]),
    ("video_camera", &["бейнекамер", "видеокамер", "бейне камер"]),
    ("projector", &["проектор"]),
    ("screen", &["экран"]),
    ("monitor", &["монитор"]),
    ("interactive_board", &["интерактивті тақта", "интерактивн"]),
    ("microphone", &["микрофон"]),
    ("speaker", &["акустика", "аудиоколонк", "акустическ", "колонка", "колонок"]),
    ("router", &["маршрутизатор", "роутер"]),
    ("drone", &["дрон", "квадрокоптер"]),
    ("car", &["автомобил", "автокөлі", "жеңіл көлік", "автотранспорт", "көлік құрал", "автомашин"]),
    ("bus", &["автобус", "микроавтобус", "шағын автобус"]),
    ("phone", &["телефон"]),
    ("desk", &["үстел", "письменных стол", "письменный стол"]),
    ("chair", &["орындық", "стул"]),
    ("generator", &["генератор"]),
    ("server", &["сервер"]),
];

/// What makes a printer a black-and-white or a colour one, beside the word itself.
const PRINTERS: [(&str, &[&str]); 2] = [
    ("bw_printer", &["ақ-қара", "қара-ақ", "черно-бел"]),
    ("colour_printer", &["түрлі-түс", "түсті", "цветн"]),
];

/// Square metres in every spelling.
const SQUARE_METRES: [&str; 10] = [
    "шаршы метр",
    "ш.м",
    "ш. м",
    "м2",
    "м²",
    "кв.м",
    "кв. м",
    "кв м",
    "квадратных метр",
    "квадратных м",
];

/// A thing at its place.
struct Thing {
    slug: &'static str,
    range: Range<usize>,
}

/// Reads the items of a material base cell, in printed order. The numbers that count its lines count no things.
pub fn items(lines: &[Line]) -> Vec<MaterialItem> {
    let bare = |text: &str| match mark(text) {
        Some((Mark::Number { .. }, rest)) => rest.to_owned(),
        _ => text.to_owned(),
    };
    let lines: Vec<String> = lines.iter().map(|line| bare(&line.text)).collect();
    let text = fold_space(&without_remnants(&lines.join(" ")));
    text.split(';').map(bare).flat_map(|part| items_of_part(&part)).collect()
}

/// The items of one part; where it says in how many regions, that holds for all its items.
fn items_of_part(part: &str) -> Vec<MaterialItem> {
    let mut numbers: Vec<Number> = find_numbers(part);
    let years = find_years(part);
    numbers.retain(|number| {
        !is_square_sign(part, number)
            && !is_paper_size(part, number)
            && !years.iter().any(|year| year.range.contains(&number.range.start))
    });
    by_least(part, &mut numbers);
    let regions = take(&mut numbers, |number| counts_regions(&part[number.range.end..]));
    let regions_min = regions.as_ref().and_then(whole);
    let area = take(&mut numbers, |number| is_area(&part[number.range.end..]));
    numbers.retain(|number| !is_area(&part[number.range.end..]));
    let mut items: Vec<(usize, MaterialItem)> = Vec::new();
    let item =
        |slug: &str, min, unit| MaterialItem { item: slug.to_owned(), min, unit, regions_min };
    if let Some((area, min)) = area.as_ref().and_then(|area| Some((area, whole(area)?))) {
        items.push((area.range.start, item("office_m2", min, MaterialUnit::SquareMetres)));
    }
    for (at, slug, count) in counted(part, &alternatives(part, things(part)), &numbers) {
        items.push((at, item(slug, count, MaterialUnit::Pieces)));
    }
    items.sort_by_key(|(at, _)| *at);
    items.into_iter().map(|(_, item)| item).collect()
}

/// Of `2–3` and `от 20 до 30` the least is asked for; it stands where both stand.
fn by_least(part: &str, numbers: &mut Vec<Number>) {
    let joins = |from: &Number, to: &Number| {
        let between = part[from.range.end..to.range.start].trim();
        let dash = matches!(between, "-" | "–" | "—");
        let led = || part[..from.range.start].trim_end().ends_with("от");
        let ablative = matches!(between, "-дан" | "-ден" | "-тан" | "-тен" | "-нан" | "-нен");
        (dash || between == "до" && led() || ablative) && from.value < to.value
    };
    let mut at = 0;
    while at + 1 < numbers.len() {
        if joins(&numbers[at], &numbers[at + 1]) {
            let end = numbers.remove(at + 1).range.end;
            numbers[at].range.end = end;
        }
        at += 1;
    }
}

/// Takes the first number of a kind out of the rest.
fn take(numbers: &mut Vec<Number>, wanted: impl Fn(&Number) -> bool) -> Option<Number> {
    let at = numbers.iter().position(wanted)?;
    Some(numbers.remove(at))
}

/// Every thing with its number: the last one since the thing before, else the one right behind; at least one piece.
fn counted(part: &str, things: &[Thing], numbers: &[Number]) -> Vec<(usize, &'static str, u32)> {
    let mut counted = Vec::with_capacity(things.len());
    let mut free = 0;
    for (index, thing) in things.iter().enumerate() {
        let until = things.get(index + 1).map_or(part.len(), |next| next.range.start);
        let behind = numbers.partition_point(|number| number.range.end <= thing.range.start);
        let after = numbers.get(behind.max(free)).filter(|number| {
            thing.range.end <= number.range.start
                && number.range.end <= until
                && pieces_at(part, &thing.range, &number.range)
        });
        // `кабинет на 20 мест, проектор`: what a comma parts from the thing counts something else.
        let before = (behind > free).then(|| &numbers[behind - 1]);
        let before =
            before.filter(|number| !part[number.range.end..thing.range.start].contains(','));
        let number = if behind > free { before } else { after };
        free = if behind > free { behind } else { behind.max(free) + usize::from(after.is_some()) };
        counted.push((thing.range.start, thing.slug, number.and_then(whole).unwrap_or(1)));
    }
    counted
}

fn whole(number: &Number) -> Option<u32> {
    number
        .value
        .to_integer()
        .and_then(|value| u32::try_from(value).ok())
        .filter(|_| number.scale == Scale::One)
}

/// The `4` of `А4` is a size of paper; small letters before a number have only lost their space.
fn is_paper_size(text: &str, number: &Number) -> bool {
    let mut before = text[..number.range.start].chars().rev();
    before.next().is_some_and(|letter| matches!(letter, 'А' | 'A'))
        && !before.next().is_some_and(char::is_alphabetic)
}

/// The `2` of `м2` is no number.
fn is_square_sign(text: &str, number: &Number) -> bool {
    text[..number.range.start].ends_with(['м', 'm']) && text[number.range.clone()].starts_with('2')
}

fn is_area(after: &str) -> bool {
    let after = lowercase(after.trim_start_matches(|c: char| c.is_whitespace() || c == '-'));
    SQUARE_METRES.iter().any(|unit| after.starts_with(unit))
}

fn counts_regions(after: &str) -> bool {
    let after = lowercase(after.trim_start());
    let after = after.trim_start_matches(['-', 'т', 'е', 'н', 'д', 'а']).trim_start();
    let after = after.strip_prefix("кем емес").unwrap_or(after).trim_start();
    ["өңір", "регион", "облыс", "област", "аймақ"].iter().any(|stem| after.starts_with(stem))
}

/// `компьютер – 3 дана`: a dash, colon, bracket or short word lies between a thing and its number, and no comma.
fn pieces_at(text: &str, thing: &Range<usize>, number: &Range<usize>) -> bool {
    let between = &text[thing.end..number.start];
    let ending = between.trim_start_matches(char::is_alphabetic);
    !ending.contains(',') && ending.chars().filter(|c| c.is_alphabetic()).count() <= 12
}

/// All things of a text from left to right, none inside another.
fn things(text: &str) -> Vec<Thing> {
    let (letters, places) = bare(text);
    let mut found: Vec<Thing> = Vec::new();
    for (slug, stems) in THINGS {
        for stem in stems {
            let stem = skeleton(stem);
            for (at, matched) in letters.match_indices(&stem) {
                let start = places[at];
                let end = places[at + matched.len() - 1] + 1;
                found.push(Thing { slug, range: start..ceil(text, end) });
            }
        }
    }
    found.sort_by_key(|thing| (thing.range.start, std::cmp::Reverse(thing.range.end)));
    let mut kept: Vec<Thing> = Vec::new();
    for thing in found {
        if kept.last().is_none_or(|last| last.range.end <= thing.range.start) {
            kept.push(thing);
        }
    }
    for thing in &mut kept {
        if matches!(thing.slug, "printer" | "mfp") {
            thing.slug = printer(text, thing);
        }
    }
    kept.dedup_by(|next, thing| {
        next.slug == "printer"
            && thing.slug == "mfp"
            && !text[thing.range.end..next.range.start].contains(',')
    });
    kept
}

/// The kind of a printer, told by the words since the last comma or number, or right behind it.
fn printer(text: &str, thing: &Thing) -> &'static str {
    let before = &text[..thing.range.start];
    let from =
        before.rfind(|c: char| matches!(c, ',' | ';') || c.is_ascii_digit()).map_or(0, |at| at + 1);
    let behind = text[thing.range.end..].split([',', ';', '.']).next().unwrap_or_default();
    let behind: String = behind.chars().take(24).take_while(|c| !c.is_ascii_digit()).collect();
    let around = skeleton(&format!("{} {behind}", &before[from..]));
    let kind = PRINTERS
        .iter()
        .find(|(_, stems)| stems.iter().any(|stem| around.contains(&skeleton(stem))));
    kind.filter(|_| thing.slug == "printer").map_or(thing.slug, |(slug, _)| slug)
}

fn ceil(text: &str, mut at: usize) -> usize {
    while at < text.len() && !text.is_char_boundary(at) {
        at += 1;
    }
    at.min(text.len())
}

/// The skeleton of a text with, for every byte of it, the byte of the text it comes from.
fn bare(text: &str) -> (String, Vec<usize>) {
    let mut letters = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let mut buffer = [0; 4];
        for c in skeleton(c.encode_utf8(&mut buffer)).chars() {
            letters.push(c);
            places.extend(std::iter::repeat_n(at, c.len_utf8()));
        }
    }
    (letters, places)
}

/// `ноутбук немесе компьютер` asks for one thing: a laptop is a computer too.
fn alternatives(text: &str, things: Vec<Thing>) -> Vec<Thing> {
    let mut kept: Vec<Thing> = Vec::new();
    for thing in things {
        let either = kept.last().is_some_and(|last| {
            let between = lowercase(&text[last.range.end..thing.range.start]);
            (between.contains("немесе") || between.contains("или")) && !between.contains([',', ';'])
        });
        match kept.last_mut().filter(|_| either) {
            Some(last) if thing.slug == "computer" => last.slug = thing.slug,
            Some(_) => {}
            None => kept.push(thing),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_domain::list::Place;
    use proptest::prelude::*;

    fn lines(text: &str) -> Vec<Line> {
        let line = |text: &str| Line { text: text.to_owned(), place: Place::Line { line: 1 } };
        text.lines().map(line).collect()
    }

    fn check(text: &str, expected: &str) {
        let shown = items(&lines(text)).into_iter().map(|item| {
            let unit = if item.unit == MaterialUnit::Pieces { "" } else { "m2" };
            let regions =
                item.regions_min.map_or_else(String::new, |regions| format!("@{regions}"));
            format!("{}={}{unit}{regions}", item.item, item.min)
        });
        assert_eq!(shown.collect::<Vec<_>>().join(" "), expected, "{text}");
    }

    #[test]
    fn equipment_is_counted_in_both_languages() {
        check(
            "кемінде 4 компьютер, 1 ақ-қара принтер, 2 түрлі-түсті принтер, 1 сканердің болуы.",
            "computer=4 bw_printer=1 colour_printer=2 scanner=1",
        );
        check(
            "2 данаақ-қарапринтер,1 данафотокамера және 1 бейнекамера",
            "bw_printer=2 photo_camera=1 video_camera=1",
        );
        check(
            "не менее 3 ноутбуков, один цветной принтер, проектор",
            "laptop=3 colour_printer=1 projector=1",
        );
        check("компьютер – 5 дана, МФУ – 2 дана", "computer=5 mfp=2");
        check("1 единица автомобиля", "car=1");
        check("қызметкерлер үшін 2 данажеке нөмірі бар телефон", "phone=2");
        check(
            "не менее 20 цветных принтеров, 3 видеокамеры, 1 принтер черно-белый",
            "colour_printer=20 video_camera=3 bw_printer=1",
        );
        check("2 көпфункционалды принтер, 1 принтер", "mfp=2 printer=1");
        check("3 дана ноутбук немесе стационарлық компьютер, 1 телефон", "computer=3 phone=1");
    }

    #[test]
    fn the_least_of_a_range_is_what_is_asked_for() {
        check("2–3 ноутбука, от 20 до 30 кв.м.", "laptop=2 office_m2=20m2");
        check("20-дан 30 м² кеңсе, 1-2 принтер", "office_m2=20m2 printer=1");
        check("3 ноутбука – 2 принтера", "laptop=3 printer=2");
    }

    #[test]
    fn numbers_of_other_things_are_no_pieces() {
        check("Принтер формата А4", "printer=1");
        check("Принтер (А4) – 2 дана", "printer=2");
        check("1 принтер А4, сканер", "printer=1 scanner=1");
        check("кабинет на 20 посадочных мест, проектор", "projector=1");
        check("офис 60 кв. м, склад 40 кв. м, компьютер", "office_m2=60m2 computer=1");
        check("автомобиль 2015 года выпуска", "car=1");
    }

    #[test]
    fn rooms_are_measured_in_square_metres() {
        check("кемінде 80 шаршы метр кеңсе", "office_m2=80m2");
        check("офис площадью не менее 60 кв. м; 2 компьютера", "office_m2=60m2 computer=2");
        check("- кемінде 5 өңірде кемінде 30 м2 үй-жай", "office_m2=30m2@5");
        check("помещение 40 м² не менее чем в 3 регионах; 1 принтер", "office_m2=40m2@3 printer=1");
    }

    #[test]
    fn the_numbers_of_lines_count_no_things() {
        let counted = "office_m2=30m2 computer=5 printer=1 projector=1";
        check(
            "1. Офисное помещение – не менее 30 кв. м.\n2. Компьютер – 5 шт.\n3. Принтер – 1 шт.\n4. Проектор.",
            counted,
        );
        check(
            "1) компьютеры – не менее 4; 2) принтер – 1; 3) фотоаппарат",
            "computer=4 printer=1 photo_camera=1",
        );
        check("2 компьютер\n3 принтер", "computer=2 printer=3");
    }

    #[test]
    fn nothing_is_invented() {
        check("", "");
        check("Талап етілмейді", "");
        check("үй-жайдың болуы", "");
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            items(&lines(&text));
        }
    }
}
