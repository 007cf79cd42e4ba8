//! How to cite what a page shows: a sentence in the language of the page, and BibTeX for programs.

use super::state;
use super::years::Years;
use crate::words::t;
use bagyt_domain::list::Year;
use bagyt_storage::Moment;
use bagyt_storage::catalogue::{AsOf, Share, Sum};
use bagyt_wording::{Args, Lang, say, thousands};
use maud::{Markup, html};

/// A citation ready to be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The sentence.
    text: String,
    /// The same for programs.
    bibtex: String,
}

/// What a citation names.
pub struct Cited<'a> {
    /// What tells this work from the others in a bibliography: letters, digits and hyphens.
    pub key: String,
    /// Who answers for the content, as printed.
    pub author: Option<&'a str>,
    /// What it is called.
    pub title: String,
    /// The year of the work, where it has one.
    pub year: Option<u16>,
    /// Which row, version and day; which figure.
    pub detail: String,
    /// The whole address.
    pub address: String,
}

impl Citation {
    /// Of something at a moment of the register; nothing is cited from an empty one.
    pub fn of(lang: Lang, cited: &Cited<'_>, as_of: &AsOf) -> Option<Self> {
        let at = as_of.at?;
        let register = t(lang, "cite-register");
        let values = Args::new()
            .text("title", cited.title.trim_end_matches('.'))
            .text("detail", &cited.detail)
            .text("register", &register)
            .text("moment", state::date_time(lang, at))
            .text("entries", as_of.entries)
            .text("address", &cited.address);
        let text = match cited.author {
            Some(author) => say(lang, "cite-with-author", &values.text("author", author)),
            None => say(lang, "cite-without-author", &values),
        };
        let note = say(
            lang,
            "cite-note",
            &Args::new()
                .text("detail", &cited.detail)
                .text("moment", state::date_time(lang, at))
                .text("entries", as_of.entries),
        );
        Some(Self { text, bibtex: bibtex(cited, &register, &note, at) })
    }
}

/// The entry of a bibliography. `urldate` is the day of the register's moment: what was seen is what stood there then.
fn bibtex(cited: &Cited<'_>, register: &str, note: &str, at: Moment) -> String {
    let year =
        cited.year.map_or_else(|| state::day(at).year().to_string(), |year| year.to_string());
    let author = cited.author.map(|author| ("author", format!("{{{}}}", escaped(author))));
    let rest = [
        ("title", format!("{{{}}}", escaped(&cited.title))),
        ("year", year),
        ("howpublished", escaped(register)),
        ("note", escaped(note)),
        ("url", cited.address.clone()),
        ("urldate", state::day(at).to_string()),
    ];
    let fields: Vec<String> = author
        .into_iter()
        .chain(rest)
        .map(|(name, value)| format!("  {name} = {{{value}}}"))
        .collect();
    format!("@misc{{{},\n{}\n}}", cited.key, fields.join(",\n"))
}

/// A text in which no sign means anything to BibTeX.
fn escaped(text: &str) -> String {
    let sign = |letter: char| match letter {
        '{' | '}' | '&' | '%' | '$' | '#' | '_' => format!("\\{letter}"),
        '\\' => "\\textbackslash ".to_owned(),
        '~' => "\\textasciitilde ".to_owned(),
        '^' => "\\textasciicircum ".to_owned(),
        letter if letter.is_whitespace() => " ".to_owned(),
        letter => letter.to_string(),
    };
    text.chars().map(sign).collect()
}

/// What directions come to, in words: how many, their money, and what was left out of it.
pub fn figure(lang: Lang, directions: u64, sum: &Sum) -> String {
    let values = Args::new()
        .count("directions", i64::try_from(directions).unwrap_or(i64::MAX))
        .text("sum", thousands(sum.sure, lang));
    with_left_out(lang, say(lang, "cite-figure", &values), sum)
}

/// The same with the years the money is of, where any is known.
pub fn figure_over(
    lang: Lang,
    directions: u64,
    sum: &Sum,
    by_year: &[Share<Option<Year>>],
) -> String {
    let Some(years) = Years::of(by_year) else { return figure(lang, directions, sum) };
    let values = years
        .said()
        .count("directions", i64::try_from(directions).unwrap_or(i64::MAX))
        .text("sum", thousands(sum.sure, lang));
    let said = with_left_out(lang, say(lang, "cite-figure-over", &values), sum);
    match years.with_undated(lang) {
        Some(undated) => format!("{said}, {undated}"),
        None => said,
    }
}

/// The same of directions selected by a year: the money of all their years, and that of the year.
pub fn figure_of_year(
    lang: Lang,
    directions: u64,
    whole: &Sum,
    (year, sum): (u16, &Sum),
) -> String {
    let values = Args::new()
        .count("directions", i64::try_from(directions).unwrap_or(i64::MAX))
        .text("sum", thousands(whole.sure, lang));
    let of_all = with_left_out(lang, say(lang, "cite-figure-years", &values), whole);
    let values = Args::new().text("year", year).text("sum", thousands(sum.sure, lang));
    let of_year = with_left_out(lang, say(lang, "cite-figure-year", &values), sum);
    format!("{of_all}; {of_year}")
}

fn with_left_out(lang: Lang, figure: String, sum: &Sum) -> String {
    let left_out = Args::new()
        .count("rows", sum.suspect_rows)
        .text("printed", thousands(sum.suspect_as_printed, lang))
        .text("likely", thousands(sum.suspect_likely, lang));
    let left_out = sum.has_suspect().then(|| say(lang, "money-left-out", &left_out));
    left_out.map_or(figure.clone(), |left_out| format!("{figure} ({left_out})"))
}

/// The citation, folded away until somebody wants it.
pub fn folded(lang: Lang, citation: &Citation) -> Markup {
    html! {
        details.cite {
            summary { (t(lang, "cite-title")) }
            p.citation { (citation.text) }
            p.label { "BibTeX" }
            pre tabindex="0" aria-label="BibTeX" { (citation.bibtex) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Citation, Cited};
    use bagyt_journal::Hash;
    use bagyt_storage::Moment;
    use bagyt_storage::catalogue::AsOf;
    use bagyt_wording::Lang;

    fn as_of(at: Option<i64>) -> AsOf {
        AsOf { entries: 12, last: Hash::NONE, at: at.map(Moment::from_millis) }
    }

    fn cited() -> Cited<'static> {
        Cited {
            key: "bagyt-1".to_owned(),
            author: Some("Committee {of} youth"),
            title: "List 100 % & more.".to_owned(),
            year: Some(2026),
            detail: "row 3, version 2".to_owned(),
            address: "https://example.kz/a_b".to_owned(),
        }
    }

    #[test]
    fn nothing_is_cited_from_an_empty_register() {
        assert_eq!(Citation::of(Lang::En, &cited(), &as_of(None)), None);
    }

    #[test]
    fn a_citation_names_everything_and_no_sign_of_it_breaks_a_bibliography() {
        // 1 March 2026, 21:30 UTC is the second of March in Astana.
        let citation = Citation::of(Lang::En, &cited(), &as_of(Some(1_772_400_600_000)));
        let citation = citation.expect("there is something to cite");
        for part in [
            "Committee {of} youth",
            "List 100 % & more",
            "row 3, version 2",
            "2 March 2026",
            "12",
            "https://example.kz/a_b",
        ] {
            assert!(citation.text.contains(part), "{part}: {}", citation.text);
        }
        for line in [
            "@misc{bagyt-1,",
            "  author = {{Committee \\{of\\} youth}},",
            "  title = {{List 100 \\% \\& more.}},",
            "  year = {2026},",
            "  url = {https://example.kz/a_b},",
            "  urldate = {2026-03-02}",
        ] {
            assert!(citation.bibtex.contains(line), "{line}: {}", citation.bibtex);
        }
    }
}
