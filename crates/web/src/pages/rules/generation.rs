//! One generation of the Rules: its title, its days and everything it says.

use super::day;
use super::facts::{self, Fact};
use crate::pages::capital;
use crate::words::t;
use bagyt_domain::list::Term;
use bagyt_domain::rules::{
    AtMost, CommissionSize, Generation, MrpLimit, Period, PeriodKey, Selection, TermMonths,
};
use bagyt_wording::{Args, Lang, number, say, term, trilingual};
use maud::{Markup, html};

/// The newest generation, in full view.
pub fn newest(lang: Lang, generation: &Generation) -> Markup {
    html! {
        section {
            h2 { (trilingual(lang, &generation.title)) }
            p { (days(lang, generation)) }
            (content(lang, generation))
        }
    }
}

/// An older generation, folded until somebody asks.
pub fn former(lang: Lang, generation: &Generation) -> Markup {
    html! {
        details.former {
            summary {
                h3 { (trilingual(lang, &generation.title)) }
                span.quiet { (days(lang, generation)) }
            }
            (content(lang, generation))
        }
    }
}

fn content(lang: Lang, generation: &Generation) -> Markup {
    let facts = facts_of(lang, generation);
    html! {
        (facts::known(lang, &facts, &t(lang, "rules-caption"), &t(lang, "rules-value")))
        (facts::unknown(lang, &facts))
    }
}

fn days(lang: Lang, generation: &Generation) -> String {
    let days = Args::new().text("from", day(lang, generation.from()));
    match generation.until() {
        Some(until) => say(lang, "rules-days", &days.text("until", day(lang, until))),
        None => say(lang, "rules-days-since", &days),
    }
}

fn facts_of(lang: Lang, generation: &Generation) -> Vec<Fact<'_>> {
    let in_force = t(lang, "rules-in-force");
    let in_force = Fact::new(in_force, &generation.in_force, |_| days(lang, generation));
    let compared = Fact::each(&t(lang, "rules-compared"), &generation.limits_apply_to, |amount| {
        t(lang, &format!("rules-compared-{}", amount.key()))
    });
    let types = Term::ALL.into_iter().flat_map(|length| of_type(lang, generation, length));
    let periods = PeriodKey::ALL.into_iter().flat_map(|key| {
        let name = t(lang, &format!("period-{}", key.key()));
        Fact::each(&name, generation.period(key), |period| period_words(lang, *period))
    });
    let open = generation.open_questions.values();
    let open = open.map(|question| Fact::new(String::new(), question, |()| String::new()));
    let selection = of_selection(lang, &generation.selection);
    [in_force]
        .into_iter()
        .chain(types)
        .chain(compared)
        .chain(periods)
        .chain(selection)
        .chain(open)
        .collect()
}

fn of_type(lang: Lang, generation: &Generation, length: Term) -> Vec<Fact<'_>> {
    let kind = generation.grant_type(length);
    let kind_name = capital(&term(lang, length));
    let about = |id| say(lang, id, &Args::new().text("kind", &kind_name));
    let whole = |count: i64| number(count);
    [
        Fact::each(&about("rules-term"), &kind.term, |months| months_words(lang, *months)),
        Fact::each(&about("rules-funded-years"), &kind.funded_years, |&years| whole(years.into())),
        Fact::each(&about("rules-limit"), &kind.limit_mrp, |limit| limit_words(lang, *limit)),
        Fact::each(&about("rules-places"), &kind.territory_units, |&units| whole(units.into())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_selection(lang: Lang, selection: &Selection) -> Vec<Fact<'_>> {
    let about = |id| t(lang, id);
    let allowed = &selection.applications_per_organisation;
    [
        Fact::each(&about("rules-applications"), allowed, |most| most_words(lang, *most)),
        Fact::each(&about("rules-closing"), &selection.closing_time, |time| {
            format!("{:02}:{:02}", time.hour(), time.minute())
        }),
        Fact::each(&about("rules-stages"), &selection.stages, |&stages| number(stages.into())),
        Fact::each(&about("rules-commission"), &selection.commission_size, |size| {
            size_words(lang, *size)
        }),
        Fact::each(&about("rules-quorum"), &selection.quorum, |share| {
            format!("{}/{}", share.numerator, share.denominator)
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn most_words(lang: Lang, most: AtMost) -> String {
    match most {
        AtMost::Unlimited => t(lang, "rules-unlimited"),
        AtMost::Count(count) => say(lang, "rules-at-most", &Args::new().count("count", count)),
    }
}

fn size_words(lang: Lang, size: CommissionSize) -> String {
    let CommissionSize { at_least, at_most, odd } = size;
    let count = if at_least == at_most {
        number(at_least.into())
    } else {
        format!("{}–{}", number(at_least.into()), number(at_most.into()))
    };
    if odd { say(lang, "rules-odd", &Args::new().text("count", count)) } else { count }
}

fn months_words(lang: Lang, months: TermMonths) -> String {
    say(lang, "rules-months", &Args::new().count("from", months.from).count("until", months.until))
}

fn limit_words(lang: Lang, limit: MrpLimit) -> String {
    match limit.ceiling {
        Some(ceiling) => say(
            lang,
            "rules-mrp-between",
            &Args::new().count("floor", limit.floor).count("ceiling", ceiling),
        ),
        None => say(lang, "rules-mrp-from", &Args::new().count("floor", limit.floor)),
    }
}

fn period_words(lang: Lang, period: Period) -> String {
    say(
        lang,
        &format!("rules-period-{}", period.unit.key()),
        &Args::new().count("count", period.count),
    )
}
