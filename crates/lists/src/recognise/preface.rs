//! The text around the table divided into title, approval block and notes.

use super::printed::without_remnants;
use crate::table::Line;
use bagyt_domain::list::Place;
use bagyt_language::fold::{skeleton, words};
use bagyt_language::lowercase;
use bagyt_language::script::fold_space;
use std::ops::Range;

/// Title and approval block as printed, each in one text, and what stands below the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preface {
    /// The title.
    pub title: Option<Passage>,
    /// The approval block.
    pub approval: Option<Passage>,
    /// Below the table, without an approval block that stands there.
    pub notes: Vec<Passage>,
}

/// Lines that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// As printed, in one text.
    pub text: String,
    /// Where it stands.
    pub places: Vec<Place>,
}

/// A printed line.
struct Printed {
    text: String,
    /// An empty line stands before it.
    after_gap: bool,
    place: Place,
}

/// Divides what stands before the table; an approval block may also stand below it.
pub fn divide(before: &[Line], below: &[Line]) -> Preface {
    let before = printed(before);
    let title = title_range(&before);
    let (start, end) =
        title.as_ref().map_or((before.len(), before.len()), |range| (range.start, range.end));
    let mut below = printed(below);
    let above = approval_block(&before[..start])
        .map(|range| passage(&before[range]))
        .or_else(|| Some(passage(&before[end..][approval_block(&before[end..])?])));
    let approval = above.or_else(|| {
        let block: Vec<Printed> = below.drain(approval_block(&below)?).collect();
        Some(passage(&block))
    });
    let notes = notes(&below);
    Preface { title: title.map(|range| passage(&before[range])), approval, notes }
}

/// Paragraph by paragraph; a line that begins small goes on from the one above.
fn notes(below: &[Printed]) -> Vec<Passage> {
    let goes_on = |line: &Printed| line.text.starts_with(char::is_lowercase) && !line.after_gap;
    below.chunk_by(|_, line| goes_on(line)).map(passage).collect()
}

fn printed(lines: &[Line]) -> Vec<Printed> {
    let mut printed = Vec::new();
    let mut after_gap = false;
    for line in lines {
        let text = fold_space(&without_remnants(&line.text));
        if !text.is_empty() {
            printed.push(Printed { text: text.clone(), after_gap, place: line.place.clone() });
        }
        after_gap = text.is_empty();
    }
    printed
}

fn joined(lines: &[Printed]) -> String {
    lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn passage(lines: &[Printed]) -> Passage {
    let places = Place::gathered(lines.iter().map(|line| &line.place));
    Passage { text: joined(lines), places }
}

/// The lines of the title: those with the word for list or notice, and the lines that belong to them.
fn title_range(lines: &[Printed]) -> Option<Range<usize>> {
    let named = |line: &Printed| names_list(&line.text) && !is_approval(&line.text);
    let core = lines
        .iter()
        .position(named)
        .or_else(|| lines.iter().position(|line| mentions_grants(&line.text)))?;
    let mut start = core;
    while start > 0
        && !begins_with_list(&lines[start].text)
        && continues_up(&lines[start - 1], &lines[start])
    {
        start -= 1;
    }
    let mut end = core + 1;
    while end < lines.len() && (continues_down(&lines[end - 1], &lines[end]) || named(&lines[end]))
    {
        end += 1;
    }
    Some(start..end)
}

/// Whether the line above belongs to the title too.
fn continues_up(above: &Printed, line: &Printed) -> bool {
    let divided = line.after_gap && line.text.starts_with(char::is_uppercase);
    // A Kazakh title that begins with its year goes on from no name above it.
    let named = is_customer(&above.text) && line.text.starts_with(|c: char| c.is_ascii_digit());
    !divided && !named && !is_approval(&above.text) && !is_mark_of_form(&above.text)
}

/// Whether the line below belongs to the title too.
fn continues_down(above: &Printed, line: &Printed) -> bool {
    if is_approval(&line.text) || is_mark_of_form(&line.text) || is_customer(&line.text) {
        return false;
    }
    let fresh = line.text.starts_with(char::is_uppercase);
    let finished = ends_with_list(&above.text) || above.text.ends_with([')', ':']);
    !(fresh && (line.after_gap || finished))
}

/// The name of a state body and nothing else, in the nominative: `Управление культуры`, `… саясат басқармасы`.
fn is_customer(text: &str) -> bool {
    let first = words(text).next().map(|(_, word)| lowercase(word)).unwrap_or_default();
    let nominative = !matches!(&*first, "управления" | "отдела" | "министерства" | "комитета");
    nominative && crate::assemble::is_issuer(text)
}

/// `тізбесі`, `перечень`, or a notice of a contest.
fn names_list(text: &str) -> bool {
    let list = words(text).any(|(_, word)| {
        let word = skeleton(word);
        word.starts_with("тизбе") || word.starts_with("перечен") || word.starts_with("перечн")
    });
    let letters = skeleton(text);
    let notice = letters.contains("конкурс")
        && (letters.contains("жариялан")
            || letters.contains("объявля")
            || letters.contains("обявля"));
    list || notice
}

fn mentions_grants(text: &str) -> bool {
    let letters = skeleton(text);
    !is_approval(text)
        && letters.contains("грант")
        && ["багыт", "направлени", "жоспар", "план"].iter().any(|stem| letters.contains(stem))
}

/// A Russian title begins with its noun.
fn begins_with_list(text: &str) -> bool {
    let mut first = words(text).map(|(_, word)| skeleton(word));
    let begins = |word: Option<String>| word.is_some_and(|word| word.starts_with("перечен"));
    begins(first.next()) || begins(first.next())
}

/// A Kazakh title ends with its noun.
fn ends_with_list(text: &str) -> bool {
    words(text).last().is_some_and(|(_, word)| skeleton(word).starts_with("тизбе"))
}

/// Small print above a table: its unit, `Нысан`, `Форма`.
fn is_mark_of_form(text: &str) -> bool {
    let letters = skeleton(text);
    matches!(letters.as_str(), "нысан" | "форма" | "мынтенге" | "тыстенге" | "тенге" | "тысячтенге")
}

/// A line that only an approval block has.
fn is_approval(text: &str) -> bool {
    let approves = words(text).any(|(_, word)| super::approval::is_approving(word));
    let numbered = text.contains('№') || text.contains("___");
    let dated = !bagyt_language::date::find_dates(text).is_empty();
    approves || is_appendix(text) || document(text) || (numbered || dated) && !names_list(text)
}

/// `1-қосымша`, `Приложение 1 к приказу`; `қосымша тізбе` is an additional list and a title.
fn is_appendix(text: &str) -> bool {
    let found: Vec<String> = words(text).map(|(_, word)| lowercase(word)).collect();
    let kazakh = found.last().is_some_and(|word| word == "қосымша" || word.ends_with("-қосымша"));
    kazakh || found.first().is_some_and(|word| word == "приложение")
}

/// `бұйрығымен`, `приказом`, `қаулысына` with nothing of a title beside it.
fn document(text: &str) -> bool {
    super::approval::document_noun(text).is_some() && !names_list(text)
}

/// The groups of lines from the first that only an approval block has to the last, when they do approve something. Another
/// party that agrees beside it is no part of it, nor is a day above it that is not its own: that of a page's publication.
fn approval_block(lines: &[Printed]) -> Option<Range<usize>> {
    let weak = lines.iter().position(|line| is_approval(&line.text))?;
    let last = lines.iter().rposition(|line| is_approval(&line.text))?;
    if !super::approval::approves(&joined(&lines[weak..=last])) {
        return None;
    }
    let agreed = |range: Range<usize>| range.clone().find(|&at| begins_agreement(&lines[at].text));
    // Behind the name of its document a block does not begin: `… бұйрығына` and `1-қосымша` below.
    let document = (weak..=last).find(|&at| document(&lines[at].text)).unwrap_or(last);
    let begins = (weak..=document).find(|&at| begins_approval(&lines[at].text));
    if let Some(begins) = begins {
        let end = agreed(begins + 1..last + 1).unwrap_or(last + 1);
        return Some(begins..end);
    }
    // A block that ends with its document has its day in it, or right above it.
    let names = |line: &Printed| super::approval::approves(&line.text);
    let named = (weak..=last).find(|&at| names(&lines[at])).unwrap_or(weak);
    let dated = |text: &str| !bagyt_language::date::find_dates(text).is_empty();
    let own_day = dated(&lines[named].text);
    let first = if own_day { named } else { weak };
    let apart = |at: usize| at == 0 || lines[at].after_gap || own_day && dated(&lines[at - 1].text);
    let start = (0..=first).rev().find(|&at| apart(at)).unwrap_or(0);
    Some(start..agreed(start..last + 1).filter(|end| *end > named).unwrap_or(last + 1))
}

/// Whether an approval block begins with the line: `Утвержден приказом`, `Приложение к приказу`, `«Бекітемін»`.
fn begins_approval(text: &str) -> bool {
    let mut found = words(text).map(|(_, word)| word);
    let Some(first) = found.next() else { return false };
    let appendix = lowercase(first) == "приложение" || is_appendix(text) && found.next().is_none();
    let large = first.starts_with(char::is_uppercase);
    appendix || large && super::approval::is_approving(first)
}

/// Whether another party agrees from the line on: `СОГЛАСОВАНО`, `Келісілді`.
fn begins_agreement(text: &str) -> bool {
    let first = words(text).next().map(|(_, word)| skeleton(word)).unwrap_or_default();
    ["согласован", "келисил", "келискен"].iter().any(|stem| first.starts_with(stem))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str) -> Vec<Line> {
        text.lines()
            .map(|text| Line { text: text.to_owned(), place: Place::Line { line: 1 } })
            .collect()
    }

    fn check(text: &str, title: Option<&str>, approval: Option<&str>) {
        let read = divide(&lines(text), &[]);
        let printed = |passage: &Option<Passage>| passage.as_ref().map(|it| it.text.clone());
        let read = (printed(&read.title), printed(&read.approval));
        assert_eq!((read.0.as_deref(), read.1.as_deref()), (title, approval), "{text}");
    }

    #[test]
    fn kazakh_prefaces_are_divided() {
        check(
            "Абай облысы ішкі саясат\nбасқармасы басшысының\n2025 жылғы 9 желтоқсандағы\n№ 41 бұйрығымен бекітілген\n\nҮЕҰ үшін мемлекеттік гранттардың\n2026 жылға арналған бағыттарының тізбесі",
            Some("ҮЕҰ үшін мемлекеттік гранттардың 2026 жылға арналған бағыттарының тізбесі"),
            Some(
                "Абай облысы ішкі саясат басқармасы басшысының 2025 жылғы 9 желтоқсандағы № 41 бұйрығымен бекітілген",
            ),
        );
        check(
            "Бекітілді\nҚала әкімдігінің\n2026 жылғы 3 ақпандағы № 7 қаулысымен\nМемлекеттік гранттар бағыттарының тізбесі\n(үзінді)",
            Some("Мемлекеттік гранттар бағыттарының тізбесі (үзінді)"),
            Some("Бекітілді Қала әкімдігінің 2026 жылғы 3 ақпандағы № 7 қаулысымен"),
        );
        check(
            "2026 жылға арналған бағыттардың қосымша тізбесі",
            Some("2026 жылға арналған бағыттардың қосымша тізбесі"),
            None,
        );
    }

    #[test]
    fn russian_prefaces_are_divided() {
        check(
            "Приложение\nк приказу руководителя Управления\nот 12 января 2026 года № 5-Н\n\nПеречень приоритетных направлений\nгосударственных грантов на 2026 год",
            Some("Перечень приоритетных направлений государственных грантов на 2026 год"),
            Some("Приложение к приказу руководителя Управления от 12 января 2026 года № 5-Н"),
        );
        check(
            "Утвержден постановлением акимата\nот «___» ______ 2026 года № ___\nДополнительный перечень направлений\n\nна 2026 год\nтыс. тенге",
            Some("Дополнительный перечень направлений на 2026 год"),
            Some("Утвержден постановлением акимата от «___» ______ 2026 года № ___"),
        );
    }

    #[test]
    fn a_day_above_a_block_is_not_its_own() {
        let title = "Перечень направлений грантов на 2026 год";
        let block = "Утвержден приказом руководителя управления от 15 января 2026 года № 5";
        for above in ["21 января 2026", "Дата публикации 21.01.2026\nПросмотров: 1 245"]
        {
            check(&format!("{above}\n{block}\n{}", title), Some(title), Some(block));
        }
        let block = "Облыс әкімінің 2026 жылғы 15 қаңтардағы № 5 өкімімен бекітілген";
        let title = "Гранттар бағыттарының тізбесі";
        let page = "Жарияланған күні 21.01.2026";
        check(&format!("{page}\n{block}\n{}", title), Some(title), Some(block));
        let whole = "Облыс әкімінің 2026 жылғы 15 қаңтардағы № 5 бұйрығына 1-қосымша";
        let lines = whole.replace(" № 5", "\n№ 5").replace(" 1-", "\n1-");
        check(&format!("{lines}\n\n{}", title), Some(title), Some(whole));
    }

    #[test]
    fn who_agrees_beside_the_approver_is_not_the_approver() {
        let approves = "УТВЕРЖДАЮ Руководитель управления __________ А. Ким «15» января 2026 г.";
        let agrees = "СОГЛАСОВАНО Председатель комитета __________ Б. Султан «12» января 2026 г.";
        let title = "Перечень направлений грантов на 2026 год";
        let lines = |block: &str| {
            block.replace(" __", "\n__").replace(" «", "\n«").replace("ДАЮ ", "ДАЮ\n")
        };
        for (first, second) in [(agrees, approves), (approves, agrees)] {
            let text = format!("{}\n{}\n{}", lines(first), lines(second), title);
            check(&text, Some(title), Some(approves));
        }
        let approves = "Бекітемін Басқарма басшысы ____________ Б. Әлиев 2026 ж. «28» қаңтар";
        let text = "Келісілді\nТөраға\n____________\n2026 ж. «__» ______\nБекітемін\nБасқарма басшысы\n____________ Б. Әлиев\n2026 ж. «28» қаңтар\nГранттар тізбесі";
        check(text, Some("Гранттар тізбесі"), Some(approves));
    }

    #[test]
    fn a_notice_of_a_contest_is_a_title() {
        check(
            "[bookmark: _GoBack]Гранттар беруге мына\n бағыттар бойынша Конкурс жарияланады:",
            Some("Гранттар беруге мына бағыттар бойынша Конкурс жарияланады:"),
            None,
        );
        check(
            "Объявляется конкурс на предоставление грантов",
            Some("Объявляется конкурс на предоставление грантов"),
            None,
        );
    }

    #[test]
    fn both_languages_are_one_title() {
        check(
            "Гранттар бағыттарының тізбесі\n\nПеречень направлений грантов",
            Some("Гранттар бағыттарының тізбесі Перечень направлений грантов"),
            None,
        );
    }

    #[test]
    fn without_either_nothing_is_made_up() {
        check("", None, None);
        check("Тараз қаласы", None, None);
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            divide(&lines(&text), &lines(&text));
        }
    }
}
