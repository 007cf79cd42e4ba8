//! What was read of a visitor's file: the table with findings in place, each row beside its source.

use super::compared::{self, Compared};
use super::held::Held;
use super::refusal::left_out;
use crate::parts::official::{self, OfficialRow};
use crate::parts::source::Pages;
use crate::parts::{findings, money, state};
use crate::trials::has_pages;
use crate::urls;
use crate::words::t;
use bagyt_domain::list::{Finding, within_archive};
use bagyt_lists::{Contents, Reading};
use bagyt_storage::catalogue::ReviewState;
use bagyt_storage::catalogue::sum::{amounts, sum_of_all, sums_by_year};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// What was read; `held` where it can be looked at again, with its pages where it has some.
pub fn shown(
    lang: Lang,
    name: &str,
    (contents, compared): (&Contents, &Compared),
    most: usize,
    held: Option<&Held>,
) -> Markup {
    let address = held.filter(|_| has_pages(contents)).map(Held::pages);
    let not_stored = match (held, &address) {
        (Some(held), Some(_)) => held.with_pages(lang),
        (Some(held), None) => held.alone(lang),
        (None, _) => t(lang, "trial-not-stored"),
    };
    html! {
        h1 { (say(lang, "trial-result", &Args::new().text("file", name))) }
        p { (state::mark(lang, ReviewState::MachineRead)) " " (not_stored) }
        @if !contents.left_out.is_empty() {
            ul { @for file in &contents.left_out { li { (left_out(lang, file)) } } }
        }
        @for reading in &contents.lists {
            @let pages = address.clone().map(|address| Pages::at(address, &reading.list.source.file));
            (one(lang, (reading, compared), most, pages.as_ref()))
        }
        p { a.button href=(urls::trial(lang)) { (t(lang, "trial-again")) } }
        @if let Some(held) = held { (held.forget(lang)) }
    }
}

fn one(
    lang: Lang,
    (reading, compared): (&Reading, &Compared),
    most: usize,
    pages: Option<&Pages>,
) -> Markup {
    let list = &reading.list;
    let rows: Vec<OfficialRow<'_>> = list
        .rows
        .iter()
        .take(most)
        .map(|row| OfficialRow {
            row,
            findings: reading
                .findings
                .iter()
                .filter(|finding| finding.row == Some(row.ordinal))
                .collect(),
            address: None,
            state: ReviewState::MachineRead,
            pages,
        })
        .collect();
    let whole: Vec<&Finding> =
        reading.findings.iter().filter(|finding| finding.row.is_none()).collect();
    let funding = || list.rows.iter().map(|row| amounts(&row.funding));
    let values = Args::new()
        .count("first", u32::from(!rows.is_empty()))
        .count("last", rows.len() as u64)
        .count("total", list.rows.len() as u64);
    html! {
        section {
            @match &list.title {
                Some(title) => h2 lang=[state::spoken(list.language)] { (title) },
                None => h2 { (t(lang, "list-without-title")) },
            }
            @if let Some(file) = within_archive(&list.source.file) { p.quiet { (say(lang, "trial-in-archive", &Args::new().text("file", file))) } }
            p { (findings::counts(lang, findings::counted(&reading.findings))) }
            @if !whole.is_empty() { (findings::all(lang, whole)) }
            (money::year_table(lang, &t(lang, "home-by-year"), &sums_by_year(funding()), &sum_of_all(funding())))
            (official::table(lang, list.language, &say(lang, "list-table", &values), &list.columns, &rows))
            (official::notes(lang, list.language, &list.notes))
            (compared::part(lang, reading, compared))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Compared, shown};
    use bagyt_lists::{Contents, LeftOut, ReadError};
    use bagyt_wording::Lang;

    #[test]
    fn files_an_archive_left_out_are_named_with_their_reason() {
        let left = |name: &str, why| LeftOut { name: name.to_owned(), why };
        let first = ReadError::UnknownFormat { looks_like: "inner archive" };
        let contents = Contents {
            lists: Vec::new(),
            left_out: vec![left("а/<б>.zip", first), left("бос.txt", ReadError::Empty)],
        };
        for (lang, words) in [
            (Lang::Kk, ["а/&lt;б&gt;.zip файлы өткізіп жіберілді. ", "Файл бос."]),
            (Lang::Ru, ["Пропущен файл а/&lt;б&gt;.zip. ", "Файл пуст."]),
            (Lang::En, ["а/&lt;б&gt;.zip was left out. ", "The file is empty."]),
        ] {
            let page =
                shown(lang, "several.zip", (&contents, &Compared::new()), 5, None).into_string();
            let page = page.replace(['\u{2068}', '\u{2069}'], "");
            assert!(words.iter().all(|words| page.contains(words)), "{page}");
        }
    }
}
