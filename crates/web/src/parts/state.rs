//! Whether a person has confirmed what the machine read.

use crate::words::t;
use bagyt_domain::list::ListLanguage;
use bagyt_storage::Moment;
use bagyt_storage::catalogue::ReviewState;
use bagyt_wording::{Args, Lang, say};
use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};
use maud::{Markup, html};

/// The mark that stands beside everything read from a file.
pub fn mark(lang: Lang, state: ReviewState) -> Markup {
    html! {
        @match state {
            ReviewState::MachineRead => span.state.machine title=(t(lang, "state-machine-help")) { "○ " (t(lang, "state-machine")) },
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
    let (date, _) = in_astana(moment);
    bagyt_wording::date(date.0, date.1, date.2, lang)
}

/// The day and the time of day of a moment in Astana.
pub fn time(lang: Lang, moment: Moment) -> String {
    let (date, time) = in_astana(moment);
    bagyt_wording::date_time(date, time, lang)
}

/// Year, month and day; hour and minute.
fn in_astana(moment: Moment) -> ((i32, u8, u8), (u8, u8)) {
    let stamp = Timestamp::from_millisecond(moment.millis()).unwrap_or(Timestamp::UNIX_EPOCH);
    let at = stamp.to_zoned(TimeZone::fixed(ASTANA));
    let small = i8::unsigned_abs;
    let date = (i32::from(at.year()), small(at.month()), small(at.day()));
    (date, (small(at.hour()), small(at.minute())))
}
