//! What is wrong with a filter, in words that say what to write.

use crate::errors::echoed;
use crate::pages::selection::{NotMeant, has_two_readings};
use crate::words::t;
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// A filter as a person calls it; the two ends of the amount apart.
pub fn field(lang: Lang, name: &str) -> String {
    let label = super::label(lang, name);
    match name {
        "least" | "most" => format!("{label}: {}", t(lang, &format!("filter-{name}"))),
        _ => label,
    }
}

/// What is wrong with a value, and what to write.
pub fn words(lang: Lang, fault: &NotMeant) -> String {
    let value = |value: &str| Args::new().text("value", echoed(value));
    match fault {
        NotMeant::LongWords(most) => say(lang, "error-long-words-what", &limit(*most)),
        NotMeant::ManyWords(most) => say(lang, "error-many-words-what", &limit(*most)),
        NotMeant::TwoReadings(_, typed) => {
            let what = say(lang, "error-two-readings-what", &value(typed));
            format!("{what} {}", two_readings(lang, typed))
        }
        NotMeant::EmptyRange(least, most) => {
            say(lang, "filter-empty-range", &value(most).text("least", echoed(least)))
        }
        NotMeant::Value(name, typed) => {
            let expected = t(lang, &format!("expects-{}", expected(name)));
            say(lang, "filter-fault", &value(typed).text("expected", expected))
        }
    }
}

fn limit(most: usize) -> Args {
    Args::new().text("value", most.to_string())
}

/// Both readings of an amount, each as it can be written.
pub fn two_readings(lang: Lang, typed: &str) -> String {
    let whole = typed.replace(',', "");
    let args = Args::new().text("whole", whole).text("part", part(lang, typed));
    say(lang, "error-two-readings-how", &args)
}

/// The amount whose comma stands before a fraction, with the sign of the language where that has but one reading.
fn part(lang: Lang, typed: &str) -> String {
    let own = typed.trim_end_matches('0').trim_end_matches(',').to_owned();
    match lang {
        Lang::Kk | Lang::Ru if !has_two_readings(&own) => own,
        _ => own.replace(',', "."),
    }
}

/// Which kind of value a filter takes.
pub fn expected(filter: &str) -> &'static str {
    match filter {
        "words" => "words",
        "year" => "year",
        "least" | "most" => "amount",
        "page" => "page",
        _ => "choice",
    }
}

/// The fault of one filter, if it has any.
pub fn of<'a>(faults: &'a [NotMeant], name: &str) -> Option<&'a NotMeant> {
    faults.iter().find(|fault| fault.filter() == name)
}

/// What stands under a field.
pub fn under(lang: Lang, name: &str, fault: Option<&NotMeant>) -> Markup {
    html! {
        @if let Some(fault) = fault { p.field-error id={ (name) "-error" } { "▲ " (words(lang, fault)) } }
    }
}

#[cfg(test)]
mod tests {
    use super::part;
    use bagyt_wording::Lang;

    #[test]
    fn the_fraction_is_written_with_the_sign_of_the_language_unless_that_has_two_readings_again() {
        for (lang, typed, written) in [
            (Lang::Ru, "12,500", "12,5"),
            (Lang::Kk, "12,500", "12,5"),
            (Lang::En, "12,500", "12.5"),
            (Lang::Ru, "12,345", "12.345"),
            (Lang::Ru, "12,000", "12"),
        ] {
            assert_eq!(part(lang, typed), written, "{typed}");
        }
    }
}
