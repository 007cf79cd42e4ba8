//! What changed from one year to the next: directions and money of both, line by line.

use super::lines::Lines;
use super::page::further;
use super::{About, FOLDED, Kind, LINES};
use crate::parts::money;
use crate::parts::shares::{self, Line};
use crate::words::t;
use bagyt_domain::Tenge;
use bagyt_domain::list::Year;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::Subject;
use bagyt_wording::{Args, Lang, number, say, thousands};
use maud::{Markup, html};
use std::cmp::Reverse;

/// A subject in two years.
pub struct Change {
    years: [Year; 2],
    both: [Subject; 2],
}

/// One line of both years.
type Pair = [Line; 2];

/// Which years are compared: the one asked for, else that of the newest list, with the one before.
pub fn years(subject: &Subject, asked: Option<Year>) -> Option<[Year; 2]> {
    let newest = || subject.newest.first().and_then(|list| list.year);
    let now = asked.or_else(newest).filter(|_| subject.directions > 0)?;
    Some([now.checked_sub(1)?, now])
}

impl Change {
    /// From what was found of both years.
    pub fn of(years: [Year; 2], found: Vec<Option<Subject>>) -> Option<Self> {
        let both: [Subject; 2] = found.into_iter().flatten().collect::<Vec<_>>().try_into().ok()?;
        Some(Self { years, both })
    }

    /// The section; words where there is nothing to compare with.
    pub fn section(&self, lang: Lang, about: &About, rules: &RuleBook) -> Markup {
        let [before, now] = self.years;
        let years = Args::new().text("before", before).text("now", now);
        html! {
            h2 { (say(lang, "subject-change", &years)) }
            @if self.both.iter().any(|subject| subject.directions == 0) {
                p.quiet { (say(lang, "subject-change-none", &years)) }
            } @else {
                @let (total, parts) = (self.all(lang, about), self.pairs(lang, about, rules));
                @let (open, folded) = parts.split_at(parts.len().min(LINES));
                @let (folded, cut) = folded.split_at(folded.len().min(FOLDED));
                (self.table(lang, open, Some(&total)))
                @for (subject, year) in self.both.iter().zip(self.years) {
                    @let undated = money::undated(lang, &subject.by_year);
                    @if !undated.0.is_empty() { p.small { (year) ": " (undated) } }
                }
                @if !folded.is_empty() {
                    details.behind.wide {
                        summary { (say(lang, "subject-further", &Args::new().count("count", folded.len()))) }
                        (self.table(lang, folded, None))
                    }
                }
                (further(lang, if about.kind == Kind::Field { Kind::Region } else { Kind::Field }, cut.len()))
            }
        }
    }

    /// All together.
    fn all(&self, lang: Lang, about: &About) -> Pair {
        std::array::from_fn(|at| {
            let (subject, year) = (&self.both[at], self.years[at].to_string());
            Line {
                name: t(lang, "money-total"),
                page: None,
                selection: Some(about.selection(lang, &[("year", &year)])),
                directions: subject.directions,
                sum: subject.sum,
            }
        })
    }

    /// By field; of a field, by place. What changed most comes first.
    fn pairs(&self, lang: Lang, about: &About, rules: &RuleBook) -> Vec<Pair> {
        let [before, now] = std::array::from_fn(|at| {
            let year = self.years[at].to_string();
            let selection =
                |name: &str, value: &str| about.selection(lang, &[("year", &year), (name, value)]);
            let lines = Lines { lang, rules, selection: &selection };
            match about.kind {
                Kind::Field => lines.regions(&self.both[at]),
                _ => lines.fields(&self.both[at].by_field),
            }
        });
        let mut pairs = paired(before, now);
        pairs.sort_by_key(|[before, now]| Reverse((now.sum.sure - before.sum.sure).tiyn().abs()));
        pairs
    }

    fn table(&self, lang: Lang, parts: &[Pair], total: Option<&Pair>) -> Markup {
        let [directions, thousands] =
            ["home-directions-column", "money-thousands"].map(|id| t(lang, id));
        let of = |what: &str| {
            let [before, now] = self.years.map(|year| format!("{what}, {year}"));
            [before, now, say(lang, "subject-difference", &Args::new().text("what", what))]
        };
        let heads: Vec<String> = [of(&directions), of(&thousands)].into_iter().flatten().collect();
        html! {
            table.folds.steps {
                caption { (t(lang, "subject-change-caption")) }
                thead { tr {
                    th scope="col" { (t(lang, "subject-change-what")) }
                    @for head in &heads { th.num scope="col" { (head) } }
                } }
                tbody { @for pair in parts { (self.row(lang, pair, &heads)) } }
                @if let Some(total) = total { tfoot { (self.row(lang, total, &heads)) } }
            }
        }
    }

    fn row(&self, lang: Lang, pair: &Pair, heads: &[String]) -> Markup {
        let [before, now] = pair;
        let cells = [
            shares::count(lang, before),
            shares::count(lang, now),
            html! { (counted(before.directions, now.directions)) },
            shares::sum(lang, before),
            shares::sum(lang, now),
            html! { (paid(lang, before.sum.sure, now.sum.sure)) },
        ];
        html! {
            tr {
                th scope="row" { @match &now.page { Some(page) => a href=(page) { (now.name) }, None => (now.name) } }
                @for (cell, head) in cells.iter().zip(heads) { td.num data-label=(head) { (cell) } }
            }
            @for (line, year) in pair.iter().zip(self.years) { (money::left_out_row(lang, &line.sum, 7, Some(&year.to_string()))) }
        }
    }
}

/// Lines of one name side by side, in the order of the later year; a name that one year has not has nothing there.
fn paired(mut before: Vec<Line>, now: Vec<Line>) -> Vec<Pair> {
    let nothing = |line: &Line| Line {
        selection: None,
        directions: 0,
        sum: Default::default(),
        ..line.clone()
    };
    let mut pairs: Vec<Pair> = Vec::new();
    for line in now {
        let same = |other: &Line| (&other.page, &other.name) == (&line.page, &line.name);
        let earlier = before.iter().position(same).map(|place| before.remove(place));
        pairs.push([earlier.unwrap_or_else(|| nothing(&line)), line]);
    }
    pairs.extend(before.into_iter().map(|line| [line.clone(), nothing(&line)]));
    pairs
}

fn counted(before: u64, now: u64) -> String {
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let change = count(now) - count(before);
    signed(change, number(change.abs()))
}

fn paid(lang: Lang, before: Tenge, now: Tenge) -> String {
    let change = (now - before).tiyn();
    signed(change, thousands(Tenge::from_tiyn(change.abs()), lang))
}

/// An amount with the sign of a change.
fn signed(change: i64, amount: String) -> String {
    match change.signum() {
        1 => format!("+{amount}"),
        -1 => format!("−{amount}"),
        _ => amount,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, directions: u64) -> Line {
        let (page, selection) = (None, Some("/".to_owned()));
        Line { name: name.to_owned(), page, selection, directions, sum: Default::default() }
    }

    #[test]
    fn a_name_that_one_year_has_not_has_nothing_there() {
        let pairs = paired(vec![line("a", 1), line("b", 2)], vec![line("b", 3), line("c", 4)]);
        let told: Vec<_> = pairs
            .iter()
            .map(|[before, now]| (before.name.as_str(), before.directions, now.directions))
            .collect();
        assert_eq!(told, [("b", 2, 3), ("c", 0, 4), ("a", 1, 0)]);
        assert_eq!(pairs[1][0].selection, None);
    }

    #[test]
    fn a_change_has_its_sign() {
        assert_eq!([counted(2, 5), counted(5, 2), counted(2, 2)], ["+3", "−3", "0"]);
        let amount = |thousands| Tenge::from_thousands(thousands).expect("it fits");
        assert_eq!(paid(Lang::En, amount(3), amount(1)), "−2");
    }
}
