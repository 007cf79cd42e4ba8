//! A promise in words: how much of what, for what each time, of whom.

use crate::{Args, Lang, numbers, say};
use bagyt_domain::list::{Commitment, CommitmentRole, Measure, Method, Sense};

/// What a unit is called as a heading: `Адамдар`.
pub fn unit(lang: Lang, key: &str) -> String {
    say(lang, &format!("unit-{key}"), &Args::new())
}

/// For what something holds each time: `жыл сайын`.
pub fn per(lang: Lang, key: &str) -> String {
    say(lang, &format!("per-{key}"), &Args::new())
}

/// A rule by which a number was read.
pub fn reading_rule(lang: Lang, name: &str) -> String {
    say(lang, &format!("rule-{name}"), &Args::new())
}

/// A number of a promise: `1 000`, `1,5` (kk, ru), `1.5` (en).
pub fn measure(lang: Lang, measure: Measure) -> String {
    let thousandths = measure.thousandths();
    let whole = numbers::number(thousandths / 1000);
    let part = thousandths.unsigned_abs() % 1000;
    if part == 0 {
        return whole;
    }
    let sign = if thousandths < 0 && thousandths > -1000 { "−" } else { "" };
    let mark = if lang == Lang::En { '.' } else { ',' };
    let part = format!("{part:03}");
    format!("{sign}{whole}{mark}{}", part.trim_end_matches('0'))
}

/// So many of a unit: `1 000 адам`.
pub fn counted(lang: Lang, key: &str, value: Measure) -> String {
    of_unit(lang, key, &measure(lang, value), value)
}

/// How much of what a commitment promises: `≥ 1 000 адам`, `10–15 минут`, `рост на 10 %`.
pub fn quantity(lang: Lang, commitment: &Commitment) -> String {
    let value = measure(lang, commitment.value);
    let second = commitment.value2.map(|it| measure(lang, it)).unwrap_or_default();
    let shown = match commitment.comparator {
        Sense::AtLeast => format!("≥\u{a0}{value}"),
        Sense::AtMost => format!("≤\u{a0}{value}"),
        Sense::MoreThan => format!(">\u{a0}{value}"),
        Sense::LessThan => format!("<\u{a0}{value}"),
        Sense::Range => format!("{value}–{second}"),
        Sense::Size => format!("{value}\u{a0}×\u{a0}{second}"),
        Sense::Exactly | Sense::Increase | Sense::Decrease => value,
    };
    let last = commitment.value2.unwrap_or(commitment.value);
    let what = of_unit(lang, &commitment.unit, &shown, last);
    match commitment.comparator {
        Sense::Increase => say(lang, "sense-increase", &Args::new().text("what", what)),
        Sense::Decrease => say(lang, "sense-decrease", &Args::new().text("what", what)),
        _ => what,
    }
}

fn of_unit(lang: Lang, key: &str, shown: &str, value: Measure) -> String {
    // A fraction takes the form that Russian gives to a part of one: `1,5 часа`.
    let args = match (value.whole(), lang) {
        (None, Lang::Ru) => Args::new().text("count", "other"),
        (None, _) => Args::new().count("count", 2),
        (Some(whole), _) => Args::new().count("count", whole),
    };
    say(lang, &format!("quantity-{key}"), &args.text("shown", shown))
}

/// What else is said of it, each in a few words: `жыл сайын`, `14–35 жас`, `сауалнама бойынша`.
pub fn conditions(lang: Lang, commitment: &Commitment) -> Vec<String> {
    let plain = |id: &str| say(lang, id, &Args::new());
    let ages = match (commitment.age_from, commitment.age_to) {
        (Some(from), Some(to)) => {
            Some(say(lang, "promise-ages", &Args::new().text("from", from).text("to", to)))
        }
        (Some(from), None) => Some(say(lang, "promise-ages-from", &Args::new().text("from", from))),
        (None, Some(to)) => Some(say(lang, "promise-ages-to", &Args::new().text("to", to))),
        (None, None) => None,
    };
    let words = |id: &str, words: &Option<String>| {
        words.as_ref().map(|words| say(lang, id, &Args::new().text("words", words)))
    };
    let year = commitment.year;
    let said = [
        commitment.per.as_deref().map(|key| per(lang, key)),
        ages,
        year.map(|year| say(lang, "promise-year", &Args::new().text("year", year))),
        words("promise-of", &commitment.of),
        words("promise-baseline", &commitment.baseline),
        commitment.method.map(|Method::Survey| plain("promise-by-survey")),
        commitment.customer_approval.then(|| plain("promise-by-agreement")),
        match commitment.role {
            CommitmentRole::Target => None,
            CommitmentRole::Spec => Some(plain("promise-spec")),
            CommitmentRole::Breakdown => Some(plain("promise-breakdown")),
        },
    ];
    said.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commitment(json: &str) -> Commitment {
        let mut whole = serde_json::json!({ "source": "target", "item": 1, "quote": "", "comparator": "=", "value": 0,
            "value2": null, "unit": "person", "per": null, "year": null, "age_from": null, "age_to": null, "method": null,
            "baseline": null, "of": null, "role": "target", "customer_approval": false });
        let said: serde_json::Value = serde_json::from_str(json).unwrap();
        for (key, value) in said.as_object().unwrap() {
            whole[key] = value.clone();
        }
        serde_json::from_value(whole).unwrap()
    }

    #[test]
    fn a_promise_is_said_in_each_language() {
        for (json, kk, ru, en) in [
            (
                r#"{"comparator":">=","value":1000}"#,
                "≥\u{a0}1\u{202f}000 адам",
                "≥\u{a0}1\u{202f}000 человек",
                "≥\u{a0}1\u{202f}000 people",
            ),
            (r#"{"value":2}"#, "2 адам", "2 человека", "2 people"),
            (r#"{"value":1.5,"unit":"hour"}"#, "1,5 сағат", "1,5 часа", "1.5 hours"),
            (
                r#"{"comparator":"range","value":10,"value2":15,"unit":"minute"}"#,
                "10–15 минут",
                "10–15 минут",
                "10–15 minutes",
            ),
            (
                r#"{"comparator":"increase","value":10,"unit":"percent"}"#,
                "10\u{a0}% өсім",
                "рост на 10\u{a0}%",
                "growth by 10\u{a0}%",
            ),
        ] {
            let commitment = commitment(json);
            assert_eq!(quantity(Lang::Kk, &commitment), kk);
            assert_eq!(quantity(Lang::Ru, &commitment), ru);
            assert_eq!(quantity(Lang::En, &commitment), en);
        }
    }

    #[test]
    fn every_unit_period_and_rule_has_its_words() {
        use bagyt_language::quantity::{Rule, periods, units};
        for lang in Lang::ALL {
            for key in units() {
                assert_ne!(unit(lang, key), format!("unit-{key}"));
                let counted = counted(lang, key, Measure::from_thousandths(5_000));
                assert!(counted.contains('5') && !counted.starts_with("quantity-"), "{counted}");
            }
            for key in periods() {
                assert_ne!(per(lang, key), format!("per-{key}"));
            }
            for name in Rule::NAMES {
                assert_ne!(reading_rule(lang, name), format!("rule-{name}"));
            }
        }
    }

    #[test]
    fn what_else_is_said_follows_it() {
        let said = commitment(
            r#"{"per":"year","age_from":14,"age_to":35,"method":"survey","customer_approval":true,"role":"spec"}"#,
        );
        assert_eq!(
            conditions(Lang::Kk, &said),
            [
                "жыл сайын",
                "14–35 жас",
                "сауалнама бойынша",
                "тапсырыс берушімен келісіледі",
                "сипаттама"
            ]
        );
        assert_eq!(measure(Lang::En, Measure::from_thousandths(1_250)), "1.25");
    }
}
