//! Directions side by side in the order of the official form; what is the same in all is said once.

use super::table::{self, Column, Group, Row};
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::pages::subject::links;
use crate::pages::{alike, directions, lists};
use crate::parts::figures::Figures;
use crate::parts::{findings, line, money, state, trust};
use crate::publisher::Publisher;
use crate::urls;
use crate::words::t;
use bagyt_domain::list::{Direction, ItemBlock};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::sum::{amounts, sums_by_year};
use bagyt_storage::catalogue::{Alike, DirectionPage, ReviewState, YearSum};
use bagyt_wording::{Args, Lang, number, say, term};
use maud::{Markup, html};

/// A property of every direction: its name, and what is shown of each.
struct Property {
    name: String,
    shown: Vec<Markup>,
}

impl Property {
    /// Whether all directions have the same, and any has it at all.
    fn same(&self) -> bool {
        self.shown.windows(2).all(|two| two[0].0 == two[1].0)
    }

    fn is_empty(&self) -> bool {
        self.shown.iter().all(|shown| shown.0.is_empty())
    }
}

/// The page.
pub fn render(
    visit: &Visit,
    publisher: &Publisher,
    compared: &[DirectionPage],
    rules: &RuleBook,
) -> Markup {
    let lang = visit.lang;
    let title = say(lang, "compare-directions", &Args::new().count("count", compared.len()));
    let mut frame = Frame::new(lang, &visit.here, Section::Directions, &title);
    frame.indexed = false;
    let all = properties(lang, compared, rules);
    let (same, different): (Vec<Property>, Vec<Property>) =
        all.into_iter().filter(|property| !property.is_empty()).partition(Property::same);
    let columns: Vec<Column> = compared.iter().map(|page| column(lang, compared, page)).collect();
    let row = |property: Property| Row {
        name: html! { (property.name) },
        cells: property.shown.into_iter().map(or_dash).collect(),
    };
    let groups = [Group { heading: None, rows: different.into_iter().map(row).collect() }];
    frame.page(&html! {
        h1 { (title) }
        @if !same.is_empty() {
            h2 { (t(lang, "compare-same")) }
            dl.printed { @for property in &same { dt { (property.name) } dd { (property.shown[0]) } } }
            h2 { (t(lang, "compare-different")) }
        }
        (table::table(lang, &t(lang, "compare-directions-caption"), &columns, &groups, true))
        p { a href=(urls::directions(lang)) { (t(lang, "compare-choose-others")) } }
        (rests_on(visit, publisher, compared, &title))
    })
}

/// What the page rests on, and how to cite it.
fn rests_on(
    visit: &Visit,
    publisher: &Publisher,
    compared: &[DirectionPage],
    title: &str,
) -> Markup {
    let lang = visit.lang;
    let Some(first) = compared.first() else { return Markup::default() };
    let names: Vec<&str> = compared.iter().map(|page| page.row.direction.as_str()).collect();
    let by_machine = compared.iter().filter(|page| page.state == ReviewState::MachineRead);
    let figures = Figures {
        publisher,
        title: title.to_owned(),
        detail: names.join("; "),
        directions: compared.len() as u64,
        read: trust::of_many(lang, by_machine.count() as u64, compared.len() as u64),
        sum: None,
        as_of: &first.as_of,
        here: urls::in_language(lang, &visit.here),
        download: None,
    };
    figures.part(lang)
}

/// The head of a column: the direction, and a link that takes it away while two remain.
fn column(lang: Lang, compared: &[DirectionPage], page: &DirectionPage) -> Column {
    let others: Vec<String> =
        compared.iter().filter(|it| it.id != page.id).map(|it| it.id.to_string()).collect();
    let others: Vec<(&str, &str)> = others.iter().map(|id| ("direction", id.as_str())).collect();
    let away = say(lang, "compare-take-away", &Args::new().text("direction", &page.row.direction));
    Column {
        name: page.row.direction.clone(),
        head: html! {
            a.row-title lang=[state::spoken(page.list.language)] href=(urls::direction(lang, &page.id.to_string())) { (line::kept_together(&page.row.direction)) }
            @if others.len() > 1 { br; small { a href=(urls::compare(lang, &others)) aria-label=(away) { (t(lang, "compare-away")) } } }
        },
    }
}

fn or_dash(shown: Markup) -> Markup {
    if shown.0.is_empty() {
        html! { "—" }
    } else {
        shown
    }
}

/// Every property in the order of the official form.
fn properties(lang: Lang, compared: &[DirectionPage], rules: &RuleBook) -> Vec<Property> {
    let money: Vec<Vec<YearSum>> =
        compared.iter().map(|page| sums_by_year([amounts(&page.row.funding)])).collect();
    let largest = money::largest(money.iter().flatten());
    let of = |name: &str, shown: &dyn Fn(&DirectionPage) -> Markup| Property {
        name: t(lang, name),
        shown: compared.iter().map(shown).collect(),
    };
    let text = |text: Option<&String>, page: &DirectionPage| {
        html! { @if let Some(text) = text { span lang=[state::spoken(page.list.language)] { (line::kept_together(text)) } } }
    };
    vec![
        of("column-field", &|page| html! { @match page.row.field_code { Some(field) => (links::field(lang, field, rules)), None => (page.row.field) } }),
        of("filter-issuer", &|page| html! { @if let Some(name) = &page.row.issuer { (links::issuer(lang, name)) } }),
        of("column-problem", &|page| text(page.row.problem.as_ref(), page)),
        Property {
            name: format!("{}, {}", t(lang, "column-funding"), t(lang, "money-thousands")),
            shown: money.iter().map(|sums| html! { @if !sums.is_empty() { (money::of_direction(lang, sums, largest)) } }).collect(),
        },
        of("direction-per-grant", &|page| html! { @if let Some(each) = page.row.per_grant_thousand_tenge { (money::amount(lang, each)) } }),
        of("compare-grants", &|page| html! { @if let Some(count) = page.row.grant_count { (number(i64::from(count))) } }),
        of("directions-kind", &|page| html! { @if let Some(length) = page.row.term { (term(lang, length)) } @else if let Some(printed) = &page.row.kind_and_term { (printed) } }),
        of("direction-years", &|page| links::years(lang, &page.row.years)),
        of("column-territory", &|page| places(lang, &page.row)),
        of("promises-targets", &|page| promises(page, ItemBlock::Target)),
        of("promises-results", &|page| promises(page, ItemBlock::Result)),
        of("column-material_base", &|page| text(page.row.material_base.as_ref(), page)),
        of("findings-title", &|page| html! { a href=(urls::direction(lang, &page.id.to_string())) { (findings::counts(lang, findings::counted(&page.findings))) } }),
        of("direction-source", &|page| html! { a href=(urls::list(lang, &page.list.id.to_string())) { (lists::title(lang, &page.list)) } }),
        of("compare-state", &|page| state::mark(lang, page.state)),
    ]
}

fn places(lang: Lang, row: &Direction) -> Markup {
    html! {
        @match (row.regions.as_slice(), &row.territory) {
            ([], Some(printed)) => (printed),
            (places, _) => (links::places(lang, places, usize::MAX)),
        }
    }
}

fn promises(page: &DirectionPage, block: ItemBlock) -> Markup {
    let spoken = state::spoken(page.list.language);
    html! {
        @for group in page.row.item_groups(block) {
            @if let Some(printed) = group.heading { p.quiet lang=[spoken] { (printed) } }
            ol lang=[spoken] start=[(group.first > 1).then_some(group.first)] {
                @for item in group.items { li { (line::with_bold_numbers(item)) } }
            }
        }
    }
}

/// One direction alone: which might stand beside it, as boxes to tick.
pub fn choose(visit: &Visit, page: &DirectionPage, alike: &Alike) -> Markup {
    let lang = visit.lang;
    let title = t(lang, "compare-with-direction");
    let mut frame = Frame::new(lang, &visit.here, Section::Directions, &title);
    frame.indexed = false;
    let id = page.id.to_string();
    frame.page(&html! {
        h1 { (title) }
        p.lede lang=[state::spoken(page.list.language)] { a href=(urls::direction(lang, &id)) { (page.row.direction) } }
        @if alike::is_empty(alike) {
            div.notice { p { (alike::none(lang, &page.row)) } }
        } @else {
            p { (t(lang, "compare-tick")) }
            form.choose method="get" action=(urls::compare(lang, &[])) {
                input type="hidden" name="direction" value=(id);
                (alike::groups(lang, alike, |card| directions::choice(lang, &card.id.to_string(), &card.direction)))
                p { button type="submit" { (t(lang, "compare-chosen")) } }
            }
        }
        p { (t(lang, "compare-directions-how")) " " a href=(urls::directions(lang)) { (t(lang, "nav-directions")) } }
    })
}
