//! What stands above the table, and what its columns are called.

use super::Languages;
use super::languages::both_of;
use crate::paper::{Paragraph, Style};
use bagyt_domain::list::{Column, ListTexts, OfficialList, TextLanguage};
use bagyt_wording::{Args, Lang};

/// Words of the programme in the language of a paper.
pub(super) fn say(language: TextLanguage, message: &str, args: &Args) -> String {
    bagyt_wording::say(lang(language), message, args)
}

/// The language of a paper as one of the programme's.
pub(crate) const fn lang(language: TextLanguage) -> Lang {
    match language {
        TextLanguage::Kazakh => Lang::Kk,
        TextLanguage::Russian => Lang::Ru,
    }
}

/// What stands below each page of a list that nobody has approved because it is an invented sample.
pub fn invented(languages: Languages) -> String {
    let words: Vec<String> = languages.each().map(|it| say(it, "sample", &Args::new())).collect();
    words.join(" ")
}

/// Approval and title.
pub(super) fn above(list: &OfficialList, languages: Languages) -> Vec<Paragraph> {
    let part = |whole: Option<&str>, of: fn(&ListTexts) -> Option<&str>, style| {
        let own = |language| list.texts.get(&language).and_then(of);
        let texts = both_of(whole.unwrap_or_default(), languages, own);
        let paragraph = move |(language, text)| Paragraph::new(style, text).spoken(language);
        texts.into_iter().map(paragraph).collect::<Vec<_>>()
    };
    let approval = list.approval.as_ref().map(|approval| approval.text.as_str());
    let mut above = part(approval, |texts| texts.approval.as_deref(), Style::Approval);
    above.extend(part(list.title.as_deref(), |texts| texts.title.as_deref(), Style::Title));
    above
}

/// The heading of a column, a paragraph in each language.
pub(super) fn of_column(column: Column, languages: Languages) -> Vec<Paragraph> {
    let message = format!("paper-column-{}", column.key());
    let in_language = |language| {
        let words = say(language, &message, &Args::new());
        Paragraph::new(Style::ColumnHeading, words).spoken(Some(language))
    };
    languages.each().map(in_language).collect()
}
