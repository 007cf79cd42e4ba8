//! The page of one field, region, issuer or year.

use super::change::Change;
use super::lines::Lines;
use super::{About, FOLDED, Kind, LINES, trust};
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::pages::{directions, lists};
use crate::parts::shares::{self, Line, whole};
use crate::parts::{money, state};
use crate::publisher::Publisher;
use crate::words::t;
use crate::{Samples, urls};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::Subject;
use bagyt_wording::{Args, Lang, say, thousands};
use maud::{Markup, html};

/// The page.
pub fn render(
    visit: &Visit,
    publisher: &Publisher,
    about: &About,
    (subject, change, invented): (&Subject, Option<&Change>, u64),
    (rules, samples): (&RuleBook, &Samples),
) -> Markup {
    let lang = visit.lang;
    let name = about.name(lang, rules);
    let id = if about.kind == Kind::Year { "subject-title-year" } else { "subject-title" };
    let title = say(lang, id, &Args::new().text("name", &name));
    let mut frame = Frame::new(lang, &visit.here, Section::Directions, &title);
    frame.indexed = subject.directions > 0;
    if frame.indexed {
        frame.about = Some(format!("{title}: {}", answer(lang, about.kind, subject)));
        frame.feed = Some(about.asked(&[]).download(lang, "atom"));
    }
    frame.page(&html! {
        p.crumbs { a href=(urls::subjects(lang, about.kind)) { (t(lang, &format!("subject-all-{}", about.kind.key()))) } }
        h1 { (title) }
        @if subject.directions == 0 {
            (empty(lang, about))
        } @else {
            p.lede { (answer(lang, about.kind, subject)) }
            (figures(lang, about, subject))
            (state::unconfirmed(lang, subject.unconfirmed, subject.directions))
            (state::invented(lang, invented, subject.directions))
            (onward(lang, about))
            (parts(lang, about, subject, rules))
            @if let Some(change) = change { (change.section(lang, about, rules)) }
            h2 { (t(lang, "subject-largest")) }
            (directions::table(lang, &t(lang, "subject-largest-caption"), &subject.largest, rules))
            p { a href=(about.selection(lang, &[("order", "most-money")])) { (t(lang, "subject-all-directions")) } }
            h2 { (t(lang, "subject-newest")) }
            (lists::brief(lang, &subject.newest, samples))
            (trust(lang, publisher, (subject, &title), about.page(lang), &|kind| about.asked(&[]).download(lang, kind)))
        }
    })
}

/// One sentence: how many directions and grants, how much money, in which years.
fn answer(lang: Lang, kind: Kind, subject: &Subject) -> String {
    let years: Vec<u16> = subject.by_year.iter().filter_map(|share| share.value).collect();
    let span = match years.as_slice() {
        [] => t(lang, "money-no-year"),
        [one] => one.to_string(),
        [first, .., last] => format!("{first}–{last}"),
    };
    let values = Args::new()
        .count("directions", subject.directions)
        .count("grants", subject.grants)
        .text("sum", thousands(subject.sum.sure, lang))
        .text("whole", thousands(subject.whole.sure, lang))
        .text("years", span);
    let id = if kind == Kind::Year { "subject-answer-year" } else { "subject-answer" };
    say(lang, id, &values)
}

/// The heroes of the page, each a link to what it is made of.
fn figures(lang: Lang, about: &About, subject: &Subject) -> Markup {
    let figure = |count: u64, id: &str, more: &[(&str, &str)]| {
        let words = say(lang, id, &Args::new().count("count", count));
        let shown = html! { span.big { (whole(count)) } " " (words) };
        html! { li { @if count > 0 { a href=(about.selection(lang, more)) { (shown) } } @else { (shown) } } }
    };
    html! {
        ul.figures {
            (figure(subject.directions, "home-directions", &[]))
            li.gold {
                a href=(about.selection(lang, &[("order", "most-money")])) { span.big.money { (thousands(subject.sum.sure, lang)) } " " (t(lang, "money-thousands")) }
                (money::left_out(lang, &subject.sum))
                @if about.kind == Kind::Year { (money::undated(lang, &subject.by_year)) }
                @if about.kind == Kind::Region && subject.in_several_places > 0 { small.left-out { (say(lang, "subject-several-here", &Args::new().count("count", subject.in_several_places))) } }
            }
            li {
                a href=(about.selection(lang, &[("order", "most-grants")])) { span.big { (whole(subject.grants)) } " " (say(lang, "home-grants", &Args::new().count("count", subject.grants))) }
                @if subject.without_grant_count > 0 { small.left-out { (say(lang, "subject-without-grants", &Args::new().count("count", subject.without_grant_count))) } }
            }
            (figure(subject.with_findings, "subject-with-findings", &[("findings", "with")]))
        }
    }
}

/// What one can do next: see, take home, follow, compare.
fn onward(lang: Lang, about: &About) -> Markup {
    let asked = about.asked(&[]);
    html! {
        p.onward {
            a.button href=(about.selection(lang, &[])) { (t(lang, "subject-all-directions")) } " "
            a.button.second href=(urls::compare(lang, &[(about.kind.key(), &about.key)])) { (t(lang, &format!("compare-with-{}", about.kind.key()))) }
        }
        (directions::take_home(lang, &asked))
    }
}

/// Where a subject has nothing, what to do instead.
fn empty(lang: Lang, about: &About) -> Markup {
    html! {
        div.notice {
            p { (t(lang, "subject-empty")) }
            p {
                a href=(urls::subjects(lang, about.kind)) { (t(lang, &format!("subject-all-{}", about.kind.key()))) } " · "
                a href=(urls::directions(lang)) { (t(lang, "nav-directions")) } " · "
                a href=(urls::lists(lang)) { (t(lang, "nav-lists")) }
            }
        }
    }
}

/// By year, kind, field, region and customer, whichever is not the subject.
fn parts(lang: Lang, about: &About, subject: &Subject, rules: &RuleBook) -> Markup {
    let selection = |name: &str, value: &str| about.selection(lang, &[(name, value)]);
    let lines = Lines { lang, rules, selection: &selection };
    let part = |id: &str, column: &str, lines: &[Line]| {
        html! { section { (part(lang, &t(lang, id), &t(lang, column), lines)) } }
    };
    let bounded = |kind: Kind, id: &str, column: &str, lines: &[Line]| {
        let shown = lines.len().min(LINES + FOLDED);
        html! {
            section {
                (self::part(lang, &t(lang, id), &t(lang, column), &lines[..shown]))
                (further(lang, kind, lines.len() - shown))
            }
        }
    };
    html! {
        div.parts {
            (part(&format!("subject-by-year-{}", if about.kind == Kind::Year { "of-year" } else { "all" }), "money-year", &years(about, &lines, subject)))
            (part("home-by-term", "filter-term", &lines.terms(&subject.by_term)))
            @if about.kind != Kind::Field { (part("home-by-field", "column-field", &lines.fields(&subject.by_field))) }
            @if about.kind != Kind::Region { (bounded(Kind::Region, "subject-by-region", "filter-region", &lines.regions(subject))) }
            @if about.kind != Kind::Issuer { (bounded(Kind::Issuer, "subject-by-issuer", "filter-issuer", &lines.issuers(subject))) }
        }
        @if subject.in_several_places > 0 && about.kind != Kind::Region {
            p.small.quiet { (say(lang, "subject-several-places", &Args::new().count("count", subject.in_several_places))) }
        }
        @if about.kind == Kind::Region || subject.by_region.iter().any(|share| !share.value.is_top_level()) {
            p.small.quiet { (t(lang, "places-in-oblast")) }
        }
    }
}

/// Of a year, directions that also cover other years; no filter selects those of two years.
fn years(about: &About, lines: &Lines<'_>, subject: &Subject) -> Vec<Line> {
    let mut years = lines.years(&subject.by_year);
    if about.kind == Kind::Year {
        let others = years.iter_mut().filter(|line| line.name != about.key);
        others.for_each(|line| line.selection = None);
    }
    years
}

/// That so many lines are not shown, with the way to all of their kind.
pub fn further(lang: Lang, kind: Kind, count: usize) -> Markup {
    html! {
        @if count > 0 {
            p.small { (say(lang, "subject-not-shown", &Args::new().count("count", count))) " " a href=(urls::subjects(lang, kind)) { (t(lang, &format!("subject-all-{}", kind.key()))) } }
        }
    }
}

/// A part with its first lines open and the others folded under them.
fn part(lang: Lang, caption: &str, column: &str, lines: &[Line]) -> Markup {
    let (open, folded) = lines.split_at(lines.len().min(LINES));
    html! {
        (shares::table(lang, caption, column, open, None))
        @if !folded.is_empty() {
            details.behind {
                summary { (say(lang, "subject-further", &Args::new().count("count", folded.len()))) }
                (shares::table(lang, caption, column, folded, None))
            }
        }
    }
}
