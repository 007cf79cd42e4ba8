//! Regions, fields, customers or years side by side; every number leads to the directions it is made of.

use super::table::{self, Column, Group, Row};
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::pages::subject::lines::Lines;
use crate::pages::subject::{About, Kind};
use crate::parts::cite;
use crate::parts::figures::Figures;
use crate::parts::shares::{self, Line, whole};
use crate::parts::{money, trust};
use crate::publisher::Publisher;
use crate::urls;
use crate::words::t;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Term, Year};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::Subject;
use bagyt_wording::{Args, Lang, say, term};
use maud::{Markup, html};

/// What stands in one column.
pub struct Compared {
    /// What it is.
    pub about: About,
    /// What it comes to.
    pub subject: Subject,
    /// How many of its directions stand in invented samples.
    pub invented: u64,
}

/// The page.
pub fn render(
    visit: &Visit,
    publisher: &Publisher,
    (compared, year): (&[Compared], Option<Year>),
    rules: &RuleBook,
    form: &Markup,
) -> Markup {
    let lang = visit.lang;
    let names: Vec<String> = compared.iter().map(|it| it.about.name(lang, rules)).collect();
    let kind = compared.first().map_or(Kind::Region, |it| it.about.kind);
    let title = Args::new().text("names", names.join(" · "));
    let title = match year {
        None => say(lang, "compare-of", &title),
        Some(year) => say(lang, "compare-of-in-year", &title.text("year", year)),
    };
    let mut frame = Frame::new(lang, &visit.here, Section::Directions, &title);
    frame.indexed = false;
    let columns: Vec<Column> = compared
        .iter()
        .zip(&names)
        .map(|(it, name)| Column {
            name: name.clone(),
            head: html! { a href=(it.about.page(lang)) { (name) } },
        })
        .collect();
    let side = Side { lang, compared, year, names: &names, rules };
    frame.page(&html! {
        h1 { (title) }
        p.lede { (side.of_which_years()) }
        (table::table(lang, &t(lang, "compare-caption"), &columns, &side.groups(kind), false))
        p.small.quiet { (t(lang, mean_caveat(kind, year))) }
        @if kind == Kind::Region || compared.iter().any(|it| it.subject.in_several_places > 0) { p.small.quiet { (t(lang, "compare-places-caveat")) " " (t(lang, "places-in-oblast")) } }
        h2 { (t(lang, "compare-others")) }
        (form)
        (rests_on(visit, publisher, compared, &names, &title))
    })
}

/// What a mean grant is: of a year it has only the money of that year, and all the grants.
fn mean_caveat(kind: Kind, year: Option<Year>) -> &'static str {
    match kind == Kind::Year || year.is_some() {
        true => "compare-mean-caveat-year",
        false => "compare-mean-caveat",
    }
}

/// What the page rests on, and how to cite its figures.
fn rests_on(
    visit: &Visit,
    publisher: &Publisher,
    compared: &[Compared],
    names: &[String],
    title: &str,
) -> Markup {
    let lang = visit.lang;
    let Some(Compared { subject: first, .. }) = compared.first() else { return Markup::default() };
    let named = || names.iter().zip(compared.iter().map(|it| &it.subject));
    let detail = named().map(|(name, subject)| {
        format!("{name} – {}", cite::figure(lang, subject.directions, &subject.sum))
    });
    // A direction may stand in several columns, so each column is told by itself.
    let read = html! {
        @for (name, subject) in named() { p { (name) ": " (trust::of_many(lang, subject.unconfirmed, subject.directions)) } }
    };
    let figures = Figures {
        publisher,
        title: title.to_owned(),
        detail: detail.collect::<Vec<_>>().join("; "),
        directions: 0,
        read,
        sum: None,
        as_of: &first.as_of,
        here: urls::in_language(lang, &visit.here),
        download: None,
    };
    figures.part(lang)
}

struct Side<'a> {
    lang: Lang,
    compared: &'a [Compared],
    year: Option<Year>,
    names: &'a [String],
    rules: &'a RuleBook,
}

impl Side<'_> {
    fn of_which_years(&self) -> String {
        let year = self.year.map(|year| year.to_string()).unwrap_or_default();
        let kind = self.compared.first().map(|it| it.about.kind);
        let id = match (self.year, kind) {
            (Some(_), _) => "compare-of-year",
            (None, Some(Kind::Year)) => "compare-of-each-year",
            (None, _) => "compare-of-all-years",
        };
        say(self.lang, id, &Args::new().text("year", year))
    }

    /// The address of a selection of one column, of the year compared.
    fn selection(&self, about: &About, more: &[(&str, &str)]) -> String {
        let year = self.year.map(|year| year.to_string());
        let year = year.as_deref().map(|year| ("year", year));
        let more: Vec<(&str, &str)> = year.into_iter().chain(more.iter().copied()).collect();
        about.selection(self.lang, &more)
    }

    fn groups(&self, kind: Kind) -> Vec<Group> {
        let by_number = |name: &str| name.parse().unwrap_or(usize::MAX);
        let terms = Term::ALL.map(|length| term(self.lang, length));
        let by_length = |name: &str| terms.iter().position(|it| it == name).unwrap_or(usize::MAX);
        let as_they_come = |_: &str| 0;
        let mut groups = vec![Group { heading: None, rows: self.all_together() }];
        if self.year.is_none() && kind != Kind::Year {
            groups.push(self.group("home-by-year", by_number, |to, it| to.years(&it.by_year)));
        }
        groups.push(self.group("home-by-term", by_length, |to, it| to.terms(&it.by_term)));
        groups.push(match kind {
            Kind::Field => self.group("subject-by-region", as_they_come, |to, it| to.regions(it)),
            _ => self.group("home-by-field", as_they_come, |to, it| to.fields(&it.by_field)),
        });
        groups
    }

    /// Counts, grants, money, a mean grant, findings.
    fn all_together(&self) -> Vec<Row> {
        let count = |more: &[(&str, &str)], count: &dyn Fn(&Subject) -> u64| -> Vec<Markup> {
            let cell = |it: &Compared| {
                let count = count(&it.subject);
                html! { @if count > 0 { a href=(self.selection(&it.about, more)) { (whole(count)) } } @else { (count) } }
            };
            self.compared.iter().map(cell).collect()
        };
        let row = |id: &str, cells: Vec<Markup>| Row { name: html! { (t(self.lang, id)) }, cells };
        let mean = self.compared.iter().map(|it| self.mean(&it.subject));
        let mut rows = vec![
            row("home-directions-column", count(&[], &|subject| subject.directions)),
            row("compare-money", self.money()),
            row("compare-grants", count(&[("order", "most-grants")], &|subject| subject.grants)),
            row("compare-mean", mean.collect()),
            row("filter-with-findings", count(&[("findings", "with")], &|it| it.with_findings)),
        ];
        if self.compared.iter().any(|it| it.invented > 0) {
            let invented = self.compared.iter().map(|it| html! { (whole(it.invented)) });
            rows.push(row("compare-invented", invented.collect()));
        }
        rows
    }

    /// All money of each, with bars on one scale.
    fn money(&self) -> Vec<Markup> {
        let largest = self.compared.iter().map(|it| it.subject.sum.with_likely()).max();
        let largest = largest.unwrap_or_default();
        let cell = |Compared { about, subject, .. }: &Compared| {
            let Subject { sum, directions, by_year, .. } = subject;
            let amount = money::with_unit(self.lang, sum.sure);
            let address = self.selection(about, &[("order", "most-money")]);
            html! {
                @if *directions > 0 { a href=(address) { (amount) } } @else { (amount) }
                (money::bar(sum.sure, sum.suspect_likely, largest))
                (money::left_out(self.lang, sum))
                @if self.year.is_some() || about.kind == Kind::Year { (money::undated(self.lang, by_year)) }
            }
        };
        self.compared.iter().map(cell).collect()
    }

    /// The mean grant and of how many directions it is reckoned.
    fn mean(&self, subject: &Subject) -> Markup {
        let of = Args::new()
            .count("directions", subject.grant_money.directions)
            .count("grants", subject.grant_money.grants);
        html! {
            @match subject.grant_money.mean() {
                Some(mean) => { (money::with_unit(self.lang, rounded(mean))) small.left-out { (say(self.lang, "compare-mean-of", &of)) } },
                None => "—",
            }
        }
    }

    /// Parts of the same name in one row, with bars on one scale; rows by `order`, those alike as they come.
    fn group(
        &self,
        heading: &str,
        order: impl Fn(&str) -> usize,
        parts: impl Fn(&Lines<'_>, &Subject) -> Vec<Line>,
    ) -> Group {
        let of_each: Vec<Vec<Line>> = self
            .compared
            .iter()
            .map(|Compared { about, subject, .. }| {
                let selection = |name: &str, value: &str| self.selection(about, &[(name, value)]);
                parts(&Lines { lang: self.lang, rules: self.rules, selection: &selection }, subject)
            })
            .collect();
        let largest = of_each.iter().flatten().map(|line| line.sum.with_likely()).max();
        let cell = |line: Option<&Line>, name: &String| {
            let cell = line.map(|line| {
                let named = Line { name: format!("{name}, {}", line.name), ..line.clone() };
                html! {
                    p.pair { (shares::sum(self.lang, &named)) " " span.small { (shares::count(self.lang, &named)) " " (say(self.lang, "home-directions", &Args::new().count("count", line.directions))) } }
                    (money::bar(line.sum.sure, line.sum.suspect_likely, largest.unwrap_or_default()))
                    (money::left_out(self.lang, &line.sum))
                }
            });
            cell.unwrap_or_else(|| html! { "—" })
        };
        let mut names = names(&of_each);
        names.sort_by_key(|line| order(&line.name));
        let rows = names.into_iter().map(|first| Row {
            name: html! { @match &first.page { Some(page) => a href=(page) { (first.name) }, None => (first.name) } },
            cells: of_each
                .iter()
                .zip(self.names)
                .map(|(lines, name)| cell(lines.iter().find(|line| line.name == first.name), name))
                .collect(),
        });
        Group {
            heading: Some(format!(
                "{}, {}",
                t(self.lang, heading),
                t(self.lang, "money-thousands")
            )),
            rows: rows.collect(),
        }
    }
}

/// A mean to the nearest thousand tenge: more would look surer than it is. One below a thousand stays as it is.
fn rounded(mean: Tenge) -> Tenge {
    const THOUSAND: i64 = 100_000;
    match (mean.tiyn() + THOUSAND / 2) / THOUSAND {
        0 => mean,
        thousands => Tenge::from_thousands(thousands).unwrap_or(mean),
    }
}

/// Every name once, in the order of the column that has it first.
fn names(of_each: &[Vec<Line>]) -> Vec<Line> {
    let mut names: Vec<Line> = Vec::new();
    for line in of_each.iter().flatten() {
        if !names.iter().any(|known| known.name == line.name) {
            names.push(line.clone());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::rounded;
    use bagyt_domain::Tenge;

    #[test]
    fn a_mean_is_told_in_whole_thousands() {
        for (tiyn, told) in [(3_161_666_666, 3_161_700_000), (49_999, 49_999), (50_000, 100_000)] {
            assert_eq!(rounded(Tenge::from_tiyn(tiyn)), Tenge::from_tiyn(told), "{tiyn}");
        }
    }
}
