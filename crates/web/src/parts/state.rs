//! Whether a person has confirmed what the machine read.

use crate::urls;
use crate::words::t;
use bagyt_domain::list::ListLanguage;
use bagyt_storage::Moment;
use bagyt_storage::catalogue::ReviewState;
use bagyt_wording::{Args, Lang, say};
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};
use maud::{Markup, html};

/// The mark that stands beside everything read from a file.
pub fn mark(lang: Lang, state: ReviewState) -> Markup {
    html! {
        @match state {
            ReviewState::MachineRead => a.state.machine href=(urls::method(lang)) title=(t(lang, "state-machine-help")) { "○ " (t(lang, "state-machine")) },
            ReviewState::Confirmed { at } => span.state.confirmed { "✓ " (say(lang, "state-confirmed", &Args::new().text("date", date(lang, at)))) },
        }
    }
}

/// That a program read what stands here, as long as people have not confirmed all of it.
pub fn unconfirmed(lang: Lang, unconfirmed: u64, total: u64) -> Markup {
    let values = Args::new().count("unconfirmed", unconfirmed).count("total", total);
    html! {
        @if unconfirmed > 0 {
            p.quiet.small { (mark(lang, ReviewState::MachineRead)) " " (say(lang, "state-unconfirmed", &values)) }
        }
    }
}

/// That figures include directions of invented samples, as long as they do.
pub fn invented(lang: Lang, invented: u64, total: u64) -> Markup {
    let values = Args::new().count("count", invented).count("total", total);
    html! { @if invented > 0 { p.quiet.small { (say(lang, "sample-some", &values)) } } }
}

/// The language of a list's texts for a screen reader; none where two stand side by side.
pub fn spoken(language: ListLanguage) -> Option<&'static str> {
    match language {
        ListLanguage::Kazakh => Some("kk"),
        ListLanguage::Russian => Some("ru"),
        ListLanguage::Both => None,
    }
}

/// Kazakhstan has kept one time, UTC+5, since 1 March 2024.
const ASTANA: Offset = jiff::tz::offset(5);

/// The day of a moment in Astana.
pub fn date(lang: Lang, moment: Moment) -> String {
    let day = day(moment);
    bagyt_wording::date(
        i32::from(day.year()),
        day.month().unsigned_abs(),
        day.day().unsigned_abs(),
        lang,
    )
}

/// The day and the time of a moment in Astana.
pub fn date_time(lang: Lang, moment: Moment) -> String {
    let here = here(moment);
    let (day, time) = (here.date(), here.time());
    bagyt_wording::date_time(
        (i32::from(day.year()), day.month().unsigned_abs(), day.day().unsigned_abs()),
        (time.hour().unsigned_abs(), time.minute().unsigned_abs()),
        lang,
    )
}

/// The day of a moment in Astana, for programs.
pub fn day(moment: Moment) -> Date {
    here(moment).date()
}

/// A moment as RFC 3339 writes it, in UTC, whole seconds.
pub fn stamp(moment: Moment) -> String {
    let seconds = Timestamp::from_second(moment.millis().div_euclid(1000));
    seconds.unwrap_or(Timestamp::UNIX_EPOCH).to_string()
}

fn here(moment: Moment) -> Zoned {
    let stamp = Timestamp::from_millisecond(moment.millis()).unwrap_or(Timestamp::UNIX_EPOCH);
    stamp.to_zoned(TimeZone::fixed(ASTANA))
}
