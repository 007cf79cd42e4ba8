//! Numbers that are no quantities: years, dates, ages, articles, anniversaries, ordinals, numbers of things.

use super::Reader;
use super::ages::Ages;
use super::stretch::Stretch;
use crate::date::find_dates;
use crate::year::find_years;
use std::ops::Range;

/// Where years and dates stand in a text.
pub(super) fn years_and_dates(text: &str) -> Vec<Range<usize>> {
    let years = find_years(text).into_iter().map(|year| year.range);
    years.chain(find_dates(text).into_iter().map(|date| date.range)).collect()
}

impl Reader<'_> {
    pub(super) fn is_no_quantity(&self, stretch: &Stretch) -> bool {
        let before = stretch.first.checked_sub(1).map_or("", |at| self.word(at));
        let next = self.word(stretch.after);
        let of_law = ["стать", "пункт", "подпункт", "бап", "част", "глав", "раздел"];
        matches!(before, "№" | "п" | "пп" | "ст" | "гл" | "приказ" | "i" | "ii")
            || of_law.iter().any(|stem| before.starts_with(stem))
            || self.is_clock_time(stretch)
            || self.names_a_class(stretch)
            || self.is_year_or_date(stretch)
            || is_month(next)
            || is_ordinal(stretch, next)
            || names_an_article(next)
            || ["жылдығ", "летие", "летию", "летия", "летнему", "летний", "годовщин"]
                .iter()
                .any(|stem| next.starts_with(stem))
            || self.is_age(stretch)
            || self.says_for_one(stretch)
            || stretch.words && is_one(self.word(stretch.first)) && !self.is_compared(stretch)
    }

    fn is_year_or_date(&self, stretch: &Stretch) -> bool {
        let touches = |range: &Range<usize>| {
            range.start < stretch.range.end && stretch.range.start < range.end
        };
        self.apart.iter().any(touches)
    }

    /// `1-4 сынып оқушылары`, `учащиеся 8–11 классов`: which pupils, not how many.
    fn names_a_class(&self, stretch: &Stretch) -> bool {
        let at = stretch.after;
        let is_person = |at: usize| super::counted::unit_at(self.tokens, at) == Some("person");
        let before = stretch.first.saturating_sub(2)..stretch.first;
        match self.word(at) {
            word if word.starts_with("сынып") => is_person(at + 1),
            word if word.starts_with("класс") => {
                stretch.value2.is_some() || before.into_iter().any(is_person)
            }
            _ => false,
        }
    }

    /// `9.00`, `18:30`: two digits behind a point or a colon, hours before or behind.
    fn is_clock_time(&self, stretch: &Stretch) -> bool {
        let printed = &self.text[stretch.range.clone()];
        let is_time = |printed: &str| {
            printed.split_once(['.', ':']).is_some_and(|(hours, minutes)| {
                let number = |it: &str| it.parse::<u8>().ok();
                number(hours).is_some_and(|it| it < 25)
                    && minutes.len() == 2
                    && number(minutes).is_some_and(|it| it < 60)
            })
        };
        let near = stretch.first.saturating_sub(3)..(stretch.after + 5).min(self.tokens.len());
        let hours =
            |at: usize| self.word(at).starts_with("час") || self.word(at).starts_with("сағат");
        let figures = printed.split(|c: char| !matches!(c, '0'..='9' | '.' | ':'));
        let mut figures = figures.filter(|it| !it.is_empty());
        figures.all(is_time) && near.into_iter().any(hours)
    }

    fn is_age(&self, stretch: &Stretch) -> bool {
        let touches = |ages: &Ages| {
            ages.range.start < stretch.range.end && stretch.range.start < ages.range.end
        };
        // `опыт работы не менее 3 лет`.
        let near = stretch.first.saturating_sub(6)..stretch.first;
        let of_work = ["опыт", "стаж", "тәжірибе", "өтіл"];
        let mut near = near.map(|at| self.word(at));
        self.ages.iter().any(touches)
            && !near.any(|word| of_work.iter().any(|stem| word.starts_with(stem)))
    }

    /// `1 грант үшін кемінде 700 мың теңге`, `на 1 грант`: for one each.
    fn says_for_one(&self, stretch: &Stretch) -> bool {
        let before = stretch.first.checked_sub(1).map_or("", |at| self.word(at));
        let behind = self.word(stretch.after);
        let one = stretch.value.to_integer() == Some(1) && behind.starts_with("грант");
        one && (before == "на" || matches!(self.word(stretch.after + 1), "үшін" | "бойынша"))
    }

    fn is_compared(&self, stretch: &Stretch) -> bool {
        crate::comparator::comparator_at(self.text, &stretch.range).is_some()
    }
}

/// `бір`, `один`: mostly no number but an article.
fn is_one(word: &str) -> bool {
    matches!(
        word,
        "бір"
            | "бірі"
            | "один"
            | "одна"
            | "одно"
            | "одну"
            | "одного"
            | "одной"
            | "одном"
    )
}

fn is_ordinal(stretch: &Stretch, next: &str) -> bool {
    const ENDINGS: [&str; 14] =
        ["ші", "шы", "інші", "ыншы", "й", "го", "му", "е", "я", "ая", "ый", "ой", "ом", "ю"];
    stretch.ending.as_deref().is_some_and(|ending| ENDINGS.contains(&ending) && !next.is_empty())
}

fn names_an_article(word: &str) -> bool {
    const STEMS: [&str; 6] = ["бабы", "бабын", "баптар", "баптары", "тармақ", "тармағ"];
    STEMS.iter().any(|stem| word.starts_with(stem))
}

fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 24] = [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
        "январ",
        "феврал",
        "март",
        "апрел",
        "мая",
        "июн",
        "июл",
        "август",
        "сентябр",
        "октябр",
        "ноябр",
        "декабр",
    ];
    MONTHS.iter().any(|month| word.starts_with(month))
}
