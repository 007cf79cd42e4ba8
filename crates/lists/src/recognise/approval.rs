//! The approval block (kk бекіту белгісі, ru гриф утверждения): who approved, by what document, when, under which number.

use bagyt_domain::list::Approval;
use bagyt_language::date::find_dates;
use bagyt_language::fold::{skeleton, words};
use bagyt_language::lowercase;
use std::ops::Range;

/// Documents that approve a list, by the stem of their skeleton; Kazakh ones follow the approver, Russian ones precede.
const DOCUMENTS: [(&str, &str, Order); 8] = [
    ("буирыг", "бұйрық", Order::AfterApprover),
    ("каулы", "қаулы", Order::AfterApprover),
    ("шешим", "шешім", Order::AfterApprover),
    ("оким", "өкім", Order::AfterApprover),
    ("приказ", "приказ", Order::BeforeApprover),
    ("постановлени", "постановление", Order::BeforeApprover),
    ("решени", "решение", Order::BeforeApprover),
    ("распоряжени", "распоряжение", Order::BeforeApprover),
];

/// Where the document's name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    AfterApprover,
    BeforeApprover,
}

/// The document a text names.
pub struct Document {
    /// The noun in the nominative.
    pub noun: &'static str,
    range: Range<usize>,
    order: Order,
}

/// The approving document a text names: `бұйрығымен`, `приказом`, `к постановлению`.
pub fn document_noun(text: &str) -> Option<Document> {
    words(text).find_map(|(range, word)| {
        let bare = skeleton(word);
        let declined = ["мен", "пен", "бен", "на", "не", "ына", "ине", "ом", "ем", "у", "ю"]
            .iter()
            .any(|ending| bare.ends_with(ending));
        let (_, noun, order) = DOCUMENTS.iter().find(|(stem, ..)| {
            bare.strip_prefix(stem)
                .is_some_and(|rest| rest.chars().count() <= 6 && !rest.starts_with("ди"))
        })?;
        // `… № 15 бұйрығы`: behind its own number the document is named, not only spoken of.
        let own = *order == Order::AfterApprover
            && ["ы", "и"].iter().any(|ending| bare.ends_with(ending))
            && text[..range.start].contains('№');
        (declined || own || bare == skeleton(noun)).then_some(Document {
            noun,
            range,
            order: *order,
        })
    })
}

/// Whether a block of text approves something: it says so, or names the document.
pub fn approves(text: &str) -> bool {
    document_noun(text).is_some() || words(text).any(|(_, word)| is_approving(word))
}

/// `бекітілді`, `бекітемін`, `утверждён`, and `утвержен`, as it is often misspelt.
pub fn is_approving(word: &str) -> bool {
    let bare = skeleton(word);
    ["бекит", "утвержд", "утвержен"].iter().any(|stem| bare.starts_with(stem))
}

/// Reads an approval block that stands on one line.
pub fn approval(text: &str) -> Approval {
    let document = document_noun(text);
    let date = find_dates(text).into_iter().next();
    let number = number(text);
    let start_of_details = details_start(text, date.as_ref().map(|date| date.range.clone()));
    let missing = text.contains('№') && number.is_none() || has_blank(text);
    Approval {
        text: text.to_owned(),
        approver: approver(text, document.as_ref(), start_of_details),
        document_kind: document.map(|document| document.noun.to_owned()),
        date: date.map(|date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)),
        number,
        blank: missing,
    }
}

/// Underscores, dots or empty quotation marks that wait to be filled in.
fn has_blank(text: &str) -> bool {
    let empty_quotes =
        ["«»", "« »", "\"\"", "\" \"", "“”", "«…»"].iter().any(|quotes| text.contains(quotes));
    empty_quotes || has_open_line(text) || text.contains("....") || text.contains("……")
}

/// A line of underscores, unless it is for a signature: `Руководитель ______ А. Сериков`.
fn has_open_line(text: &str) -> bool {
    let mut rest = text;
    while let Some(start) = rest.find("__") {
        rest = rest[start..].trim_start_matches('_');
        let mut name = rest.trim_start().chars();
        let initial = name.next().is_some_and(char::is_uppercase) && name.next() == Some('.');
        if !initial {
            return true;
        }
    }
    false
}

/// What stands after `№`, as printed.
fn number(text: &str) -> Option<String> {
    let after = text
        .split_once('№')
        .map(|(_, after)| after)
        .or_else(|| latin_number_sign(text))?
        .trim_start();
    let mut end = after.find(char::is_whitespace).unwrap_or(after.len());
    // `45 -НҚ` and `45- НҚ` are one number.
    let rest = after[end..].trim_start();
    let gap = after.len() - rest.len();
    let glue = rest.starts_with('-') || after[..end].ends_with('-');
    if glue {
        end = gap + rest.find(char::is_whitespace).unwrap_or(rest.len());
    }
    let number =
        after[..end].trim_end_matches([',', ';', '.', ')', '»']).trim_matches('_').replace(' ', "");
    number.chars().any(char::is_alphanumeric).then_some(number)
}

/// `N 45`, `No 45` where a typewriter had no `№`.
fn latin_number_sign(text: &str) -> Option<&str> {
    words(text).find_map(|(range, word)| {
        let after = text[range.end..].trim_start_matches(['.', ' ', '°', 'º']);
        (matches!(word, "N" | "No" | "Nо") && after.starts_with(|c: char| c.is_ascii_digit()))
            .then_some(after)
    })
}

/// Where date and number, or the blanks for them, begin.
fn details_start(text: &str, date: Option<Range<usize>>) -> usize {
    // `20__ жылғы` waits for two digits of its year.
    let underscores =
        text.find("__").map(|at| text[..at].trim_end_matches(|c: char| c.is_ascii_digit()).len());
    let blank = underscores.or_else(|| text.find("«»")).or_else(|| text.find("« »"));
    let year = bagyt_language::year::find_years(text).first().map(|year| year.range.start);
    let starts = [date.map(|range| range.start), text.find('№'), blank, year];
    let start = starts.into_iter().flatten().min().unwrap_or(text.len());
    // `от «___» 2026 года`: the preposition and the quotation mark belong to the date.
    let lead = text[..start].trim_end_matches(['«', '"', ' ']);
    lead.strip_suffix(" от").map_or(lead.len(), str::len)
}

/// The words for the approver as printed.
fn approver(text: &str, document: Option<&Document>, details: usize) -> Option<String> {
    let after_anchor = words(text)
        .take_while(|(range, _)| range.start < details)
        .find(|(range, word)| is_approving(word) && is_only_lead(&text[..range.start]));
    let lead = after_anchor.map_or(0, |(range, _)| range.end);
    let range = match document {
        Some(document)
            if document.order == Order::BeforeApprover && document.range.end <= details =>
        {
            document.range.end..details
        }
        Some(document) if document.order == Order::AfterApprover => {
            lead..details.min(document.range.start).max(lead)
        }
        _ => lead..details.max(lead),
    };
    let mark = |c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—' | ':' | '.' | '«');
    // `«Утверждаю» Руководитель …`: the mark that closes the word is no part of the name.
    let lead = text[range].trim_start_matches(|c: char| mark(c) || c == '»');
    let words = lead.trim_end_matches(mark);
    // The point of an abbreviation (`м.а.`) is its own.
    let last = words.rsplit(char::is_whitespace).next().unwrap_or_default();
    let point = last.contains('.') && lead[words.len()..].starts_with('.');
    let words = &lead[..words.len() + usize::from(point)];
    words.chars().any(char::is_alphabetic).then(|| words.to_owned())
}

/// Nothing, the quotation mark of `«Утверждаю»`, or the word that the list is an appendix.
fn is_only_lead(text: &str) -> bool {
    let appendix = |word: &str| {
        let word = lowercase(word);
        word.ends_with("қосымша") || word == "приложение" || word.chars().all(char::is_numeric)
    };
    words(text).all(|(_, word)| appendix(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(
        text: &str,
        approver: Option<&str>,
        kind: Option<&str>,
        date: Option<&str>,
        number: Option<&str>,
        blank: bool,
    ) {
        let read = approval(text);
        let read_back = (
            read.approver.as_deref(),
            read.document_kind.as_deref(),
            read.date.as_deref(),
            read.number.as_deref(),
            read.blank,
        );
        assert_eq!(read_back, (approver, kind, date, number, blank), "{text}");
        assert_eq!(read.text, text);
    }

    #[test]
    fn a_misspelt_word_of_approval_approves() {
        for text in ["Бекітемін", "Утверждаю", "Утвержден", "Утвержен"]
        {
            assert!(approves(text), "{text}");
        }
        assert!(!approves("Утром"));
    }

    #[test]
    fn kazakh_blocks_are_read() {
        check(
            "Абай облысы ішкі саясат басқармасы басшысының 2025 жылғы 9 желтоқсандағы № 41-Н бұйрығымен бекітілген",
            Some("Абай облысы ішкі саясат басқармасы басшысының"),
            Some("бұйрық"),
            Some("2025-12-09"),
            Some("41-Н"),
            false,
        );
        check(
            "Бекітілді Шалқар ауданы әкімдігінің 2026 жылғы 3 ақпандағы № 7 қаулысымен",
            Some("Шалқар ауданы әкімдігінің"),
            Some("қаулы"),
            Some("2026-02-03"),
            Some("7"),
            false,
        );
        check(
            "Министрдің 20__ жылғы «___» _______ № ____ бұйрығына 1-қосымша",
            Some("Министрдің"),
            Some("бұйрық"),
            None,
            None,
            true,
        );
        check(
            "Мәслихаттың 2026 жылғы 12 ақпандағы № 3/14 шешімімен бекітілген",
            Some("Мәслихаттың"),
            Some("шешім"),
            Some("2026-02-12"),
            Some("3/14"),
            false,
        );
        check(
            "Абай облысы ішкі саясат басқармасы басшысының м.а. 2026 жылғы 9 ақпандағы № 4 бұйрығымен бекітілген",
            Some("Абай облысы ішкі саясат басқармасы басшысының м.а."),
            Some("бұйрық"),
            Some("2026-02-09"),
            Some("4"),
            false,
        );
        check(
            "Бекітілген Абай облысы Білім басқармасының 2026 жылғы 20 қаңтардағы № 15 бұйрығы",
            Some("Абай облысы Білім басқармасының"),
            Some("бұйрық"),
            Some("2026-01-20"),
            Some("15"),
            false,
        );
        check(
            "Қосымша Бекітілген Маңғыстау облысы басқармасы басшысының 2026 жылғы 5 ақпандағы № 7 бұйрығымен",
            Some("Маңғыстау облысы басқармасы басшысының"),
            Some("бұйрық"),
            Some("2026-02-05"),
            Some("7"),
            false,
        );
        check("Министрліктің бұйрығы", Some("Министрліктің бұйрығы"), None, None, None, false);
        check(
            "Әкімнің 2026 жылғы 12 ақпандағы №5-ө өкімімен бекітілген",
            Some("Әкімнің"),
            Some("өкім"),
            Some("2026-02-12"),
            Some("5-ө"),
            false,
        );
    }

    #[test]
    fn russian_blocks_are_read() {
        check(
            "Утвержден приказом руководителя Управления внутренней политики от 12 января 2026 года № 01-04/5",
            Some("руководителя Управления внутренней политики"),
            Some("приказ"),
            Some("2026-01-12"),
            Some("01-04/5"),
            false,
        );
        check(
            "Приложение 1 к постановлению акимата города Сарань от «15» января 2026 г. № 45 -НҚ",
            Some("акимата города Сарань"),
            Some("постановление"),
            Some("2026-01-15"),
            Some("45-НҚ"),
            false,
        );
        check(
            "УТВЕРЖДЕНО решением маслихата от «___» _________ 2026 года № ___",
            Some("маслихата"),
            Some("решение"),
            None,
            None,
            true,
        );
        check(
            "Утвержден приказом руководителя управления от 05.02.26 г. № 7",
            Some("руководителя управления"),
            Some("приказ"),
            Some("2026-02-05"),
            Some("7"),
            false,
        );
        check(
            "УТВЕРЖДАЮ Руководитель отдела _________ 14.01.2026",
            Some("Руководитель отдела"),
            None,
            Some("2026-01-14"),
            None,
            true,
        );
        check(
            "Утвержден распоряжением акима района от 14.01.2026 года №12-р",
            Some("акима района"),
            Some("распоряжение"),
            Some("2026-01-14"),
            Some("12-р"),
            false,
        );
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            approval(&text);
        }

        #[test]
        fn any_mix_of_its_words_never_panics(pieces in proptest::collection::vec("(Бекітілді|приказом| № |№|__|«»|« |от |2026 жылғы |14 қаңтар| бұйрығымен|приложение|[а-я]{1,5}| ){1,3}", 0..12)) {
            let text = pieces.concat();
            approval(&text);
            approves(&text);
        }
    }
}
