//! Words: misspelt, misread, run together, or of the other language.

use super::sheet::Sheet;
use crate::cores::once_for_each_text;
use crate::table::Line;
use bagyt_domain::list::{Code, Column, Direction, Finding, ListLanguage, Place};
use bagyt_language::misread_figures::find_misread_figures;
use bagyt_language::spelling::{Kind, Speller, Suspect};
use bagyt_language::tongue::{Tongue, foreign_words, halves, language_of};
use std::ops::Range;

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    let language = sheet.list.language;
    let mut findings = frame(sheet, &mut Speller::default());
    let lettered = Column::ALL.into_iter().filter(|column| *column != Column::Number);
    let cells =
        sheet.list.rows.iter().flat_map(|row| lettered.clone().map(move |column| (row, column)));
    let texts: Vec<Text> =
        cells.clone().map(|(row, column)| Text::of_cell(sheet, row, column)).collect();
    let found = once_for_each_text(&texts, Speller::default, |speller, text| {
        (noticed(text, language, speller), misread_figures(text))
    });
    for (((row, column), text), (words, figures)) in cells.zip(&texts).zip(found.iter()) {
        // Amounts of money are told where they are read.
        let figures = if column == Column::Funding { &[][..] } else { figures };
        findings.extend(words.iter().chain(figures).map(|found| Finding {
            row: Some(row.ordinal),
            column: Some(column),
            ..text.finding(found)
        }));
    }
    findings
}

/// Title, approval, headings, customers and totals: findings about the list as a whole.
fn frame(sheet: &Sheet, speller: &mut Speller) -> Vec<Finding> {
    let list = sheet.list;
    let place = |lines: &[Line]| lines.first().map(|line| line.place.clone());
    let preface = place(&sheet.raw.preface);
    let approval = list.approval.as_ref().map(|approval| &approval.text);
    let texts = list.title.iter().chain(approval);
    let mut findings: Vec<Finding> = texts
        .flat_map(|text| Text::plain(text, preface.clone()).findings(sheet, speller))
        .collect();
    for (column, heading) in &sheet.raw.columns {
        let text = Text::lines(std::slice::from_ref(heading));
        let found = text.findings(sheet, speller).into_iter();
        findings.extend(found.map(|finding| Finding { column: Some(*column), ..finding }));
    }
    let lines = sheet.raw.issuers.iter().chain(sheet.raw.totals.iter().flatten());
    findings.extend(
        lines.flat_map(|line| Text::lines(std::slice::from_ref(line)).findings(sheet, speller)),
    );
    findings
}

/// A text with the place of each of its lines.
struct Text {
    text: String,
    /// Where each line begins in `text`, and where it stands in the source.
    places: Vec<(usize, Option<Place>)>,
}

impl Text {
    fn plain(text: &str, place: Option<Place>) -> Self {
        Self { text: text.to_owned(), places: vec![(0, place)] }
    }

    fn lines(lines: &[Line]) -> Self {
        let mut text = String::new();
        let mut places = Vec::new();
        for line in lines {
            places.push((text.len(), Some(line.place.clone())));
            text.push_str(&line.text);
            text.push('\n');
        }
        Self { text, places }
    }

    /// The printed lines of a cell; for a list that was not read from lines, its recognised text.
    fn of_cell(sheet: &Sheet, row: &Direction, column: Column) -> Self {
        let lines = sheet.lines(row.ordinal, column);
        if lines.is_empty() {
            Self::plain(&recognised(row, column), None)
        } else {
            Self::lines(lines)
        }
    }

    fn place(&self, at: usize) -> Option<Place> {
        let line = self.places.partition_point(|(start, _)| *start <= at).checked_sub(1)?;
        self.places[line].1.clone()
    }

    /// Something noticed in the text, at its place.
    fn finding(&self, (at, finding): &Noticed) -> Finding {
        finding.clone().place(self.place(*at))
    }

    fn findings(&self, sheet: &Sheet, speller: &mut Speller) -> Vec<Finding> {
        let noticed = noticed(&self.text, sheet.list.language, speller);
        noticed.iter().map(|it| self.finding(it)).collect()
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

/// What was noticed in a text, with the byte at which it stands there.
type Noticed = (usize, Finding);

/// Figures with letters in the place of digits.
fn misread_figures(text: &str) -> Vec<Noticed> {
    let found = find_misread_figures(text).into_iter().map(|(range, figure)| {
        let finding = Finding::new(Code::OcrSuspect).item(&text[range.clone()]);
        (range.start, finding.suggest(figure))
    });
    found.collect()
}

/// What is to be said of the words of a text in a list of this language.
fn noticed(text: &str, language: ListLanguage, speller: &mut Speller) -> Vec<Noticed> {
    let tongue = match language {
        ListLanguage::Kazakh => Tongue::Kazakh,
        ListLanguage::Russian => Tongue::Russian,
        ListLanguage::Both => return in_both(text, speller),
    };
    let foreign = foreign_words(text, tongue);
    // A cell that says the same in both languages has no words of the other one among its own.
    if !foreign.is_empty() && language_of(text) == Tongue::Mixed {
        let lines: Vec<&str> = text.lines().collect();
        let told = lines.iter().all(|line| tongues_of(line).is_some());
        let kinds = lines.iter().filter_map(|line| tongues_of(line)).flatten();
        let kinds: Vec<Tongue> = kinds.map(|(_, tongue)| tongue).collect();
        if told && kinds.contains(&Tongue::Kazakh) && kinds.contains(&Tongue::Russian) {
            return in_both(text, speller);
        }
    }
    let misspelt = speller.suspects(text, tongue).into_iter();
    let misspelt = misspelt.filter(|suspect| !foreign.contains(&suspect.range));
    let mut found: Vec<Noticed> =
        misspelt.map(|suspect| (suspect.range.start, misspelling(&suspect))).collect();
    found.extend(
        foreign.iter().map(|range| {
            (range.start, Finding::new(Code::MixedLanguage).item(&text[range.clone()]))
        }),
    );
    found
}

/// Line by line, each in its own language.
fn in_both(text: &str, speller: &mut Speller) -> Vec<Noticed> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let parts = tongues_of(line).unwrap_or_else(|| vec![(0..line.len(), Tongue::Mixed)]);
        for (range, tongue) in parts {
            let at = start + range.start;
            let suspects = speller.suspects(&line[range], tongue).into_iter();
            found.extend(suspects.map(|it| (at + it.range.start, misspelling(&it))));
        }
        start += line.len();
    }
    found
}

/// The language of a line, or those of its two halves; `None` when they cannot be told apart.
fn tongues_of(line: &str) -> Option<Vec<(Range<usize>, Tongue)>> {
    let tongue = language_of(line);
    if tongue != Tongue::Mixed {
        return Some(vec![(0..line.len(), tongue)]);
    }
    let found = halves(line)?;
    let second = if found.first == Tongue::Kazakh { Tongue::Russian } else { Tongue::Kazakh };
    Some(vec![(0..found.end, found.first), (found.start..line.len(), second)])
}

fn misspelling(suspect: &Suspect) -> Finding {
    let (code, variant) = match (suspect.kind, &suspect.suggestion) {
        (Kind::MissingSpace, _) => (Code::MissingSpace, ""),
        (Kind::ExtraMark, Some(_)) => (Code::Misspelling, "extra_dot"),
        (Kind::ExtraMark, None) => (Code::Misspelling, "lone_dot"),
        (Kind::MisreadLetter, _) if has_odd_letter(&suspect.word) => (Code::OcrSuspect, ""),
        (Kind::MisreadLetter | Kind::Misspelt, _) => (Code::Misspelling, ""),
    };
    let finding = Finding::new(code).variant(variant).item(&suspect.word);
    match &suspect.suggestion {
        Some(words) => finding.suggest(words),
        None => finding,
    }
}

/// A letter of another alphabet, a digit or a sign inside the word: a machine misread it. A wrong letter of the same
/// alphabet may as well be a person's slip.
fn has_odd_letter(word: &str) -> bool {
    let cyrillic = |it: char| ('\u{0400}'..='\u{052F}').contains(&it);
    word.chars()
        .any(|it| !cyrillic(it) && !it.is_whitespace() && !matches!(it, '-' | '–' | '.' | '’'))
}

fn recognised(row: &Direction, column: Column) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match column {
        Column::Number | Column::Funding => String::new(),
        Column::Field => row.field.clone(),
        Column::Direction => row.direction.clone(),
        Column::Problem => text(&row.problem),
        Column::KindAndTerm => text(&row.kind_and_term),
        Column::Territory => text(&row.territory),
        Column::Indicators => {
            let items = row.target_indicators.iter().chain(&row.expected_results);
            items.cloned().collect::<Vec<_>>().join("\n")
        }
        Column::MaterialBase => text(&row.material_base),
    }
}
