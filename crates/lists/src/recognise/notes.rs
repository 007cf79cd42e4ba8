//! What is printed below the table: notes to it, signatures.

use super::enumerator::{Mark, mark};
use super::preface::Passage;
use crate::assemble::{is_afterword, is_signature};
use bagyt_domain::list::Source;

/// More characters than notes to a list have; what goes on so is another document behind it, and the original has it.
const MOST: usize = 10_000;

/// The notes of a list. Below the table of a web page stands all that its site says, so there a note must say that it is one.
pub fn of_list<'p>(below: &'p [Passage], source: &Source) -> &'p [Passage] {
    let below = match source.format.as_str() {
        "html" => marked(below),
        _ => below,
    };
    let mut chars = 0;
    let within = |note: &&Passage| {
        chars += note.text.chars().count();
        chars <= MOST
    };
    &below[..below.iter().take_while(within).count()]
}

/// From the first paragraph that opens notes on, as long as each does, is a numbered one of them, or signs the list.
fn marked(below: &[Passage]) -> &[Passage] {
    let is_note = |note: &Passage| {
        let mark = note.text.trim_start_matches(|c: char| c.is_ascii_digit());
        is_afterword(&note.text)
            || note.text.starts_with('*')
            || mark.starts_with([')', '¹', '²', '³'])
    };
    let signs = |note: &Passage| is_signature(&note.text);
    let numbered =
        |note: &Passage| matches!(mark(&note.text), Some((Mark::Number { .. } | Mark::Dash, _)));
    let Some(first) = below.iter().position(|note| is_note(note) || signs(note)) else {
        return &[];
    };
    let notes = &below[first..];
    let goes_on = |note: &&Passage| is_note(note) || numbered(note) || signs(note);
    &notes[..notes.iter().take_while(goes_on).count()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(format: &str, below: &[&str]) -> Vec<String> {
        let source = Source { format: format.to_owned(), ..Source::default() };
        let passage = |text: &&str| Passage { text: (*text).to_owned(), places: Vec::new() };
        let below: Vec<Passage> = below.iter().map(passage).collect();
        of_list(&below, &source).iter().map(|note| note.text.clone()).collect()
    }

    #[test]
    fn a_web_page_notes_what_says_so() {
        let below = ["Бөлісу", "Ескертпе: сомалар мың теңгемен.", "* болжам", "Байланыс", "© 2026"];
        assert_eq!(of("html", &below), below[1..3]);
        assert_eq!(of("docx", &below), below);
        assert!(of("html", &["Главная", "Контакты"]).is_empty());
        let notes = [
            "Примечание:",
            "1. Суммы в тысячах.",
            "2. По конкурсу.",
            "Руководитель А. Сериков",
            "Карта сайта",
        ];
        assert_eq!(of("html", &notes), notes[..4]);
    }

    #[test]
    fn another_document_behind_the_list_is_no_note() {
        let long = "б".repeat(MOST);
        assert_eq!(of("docx", &["Ескертпе.", &long]), ["Ескертпе."]);
    }
}
