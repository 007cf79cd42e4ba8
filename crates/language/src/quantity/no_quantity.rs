//! Numbers that are no quantities: years, dates, ages, articles, anniversaries, ordinals, numbers of things.

use super::Reader;
use super::ages::Ages;
use super::stretch::Stretch;
use crate::date::find_dates;
use crate::letters::Kind;
use crate::year::find_years;
use std::ops::Range;

/// Where years and dates stand in a text.
pub(super) fn years_and_dates(text: &str) -> Vec<Range<usize>> {
    let years = find_years(text).into_iter().map(|year| year.range);
    years.chain(find_dates(text).into_iter().map(|date| date.range)).collect()
}

/// What stands in quotation marks, which is a name: `«Мың бала» клубы`. Not where it says how much there must be at least.
pub(super) fn names(text: &str) -> Vec<Range<usize>> {
    /// The bytes of a long name.
    const LONG: usize = 200;
    let mut names = Vec::new();
    let mut from = 0;
    while let Some((at, open)) =
        text[from..].char_indices().find(|(_, c)| matches!(c, '«' | '“' | '„' | '"'))
    {
        let start = from + at + open.len_utf8();
        let close: &[char] = match open {
            '«' => &['»'],
            '„' => &['“', '”'],
            '“' => &['”'],
            _ => &['"'],
        };
        from = start;
        let Some(end) = text[start..].find(close).filter(|length| *length < LONG) else { continue };
        let name = &text[start..start + end];
        let folded = crate::letters::lowercase(name);
        if !["кемінде", "дегенде", "не менее", ";", "•"].iter().any(|it| folded.contains(it))
        {
            names.push(start..start + end);
        }
        from = start + end + text[start + end..].chars().next().map_or(0, char::len_utf8);
    }
    names
}

impl Reader<'_> {
    pub(super) fn is_no_quantity(&self, stretch: &Stretch) -> bool {
        let before = stretch.first.checked_sub(1).map_or("", |at| self.word(at));
        // `13-бабын`: behind a hyphen.
        let hyphen = self
            .tokens
            .get(stretch.after)
            .is_some_and(|it| it.is_dash() && it.range.start == stretch.range.end);
        let next = self.word(stretch.after + usize::from(hyphen));
        let of_law = ["стать", "пункт", "подпункт", "бап", "част", "глав", "раздел"];
        matches!(before, "№" | "п" | "пп" | "ст" | "гл" | "приказ" | "i" | "ii")
            || of_law.iter().any(|stem| before.starts_with(stem))
            || self.is_clock_time(stretch)
            || self.names_a_class(stretch)
            || self.is_year_or_date(stretch)
            || is_month(next)
            || is_ordinal(stretch, next)
            || self.is_anniversary(stretch)
            || self.is_day_of_month(stretch, before)
            || self.is_mark_of_level(stretch.first)
            || self.is_distance(stretch)
            || self.is_telephone(stretch)
            || self.is_prize_place(stretch)
            || self.is_term(stretch)
            || ["ғасыр", "век"].iter().any(|stem| next.starts_with(stem))
            || names_an_article(next)
            || ["жылдығ", "летие", "летию", "летия", "летнему", "летний", "годовщин"]
                .iter()
                .any(|stem| next.starts_with(stem))
            || self.is_age(stretch)
            || self.says_for_one(stretch)
            || stretch.words
                && stretch.value.to_integer() == Some(1)
                && is_one(self.word(stretch.first))
                && !self.is_one_of_some(stretch)
                && !self.is_for_each(stretch)
                && !self.is_compared(stretch)
                && !matches!(self.word(stretch.after), "рет" | "раз")
    }

    /// `туғанына 120 жыл толуына орай`, `25 жыл отасқан`, `30 лет со дня`.
    fn is_anniversary(&self, stretch: &Stretch) -> bool {
        let words = [self.word(stretch.after), self.word(stretch.after + 1)];
        match words {
            ["жыл" | "ж", next] => {
                ["тол", "отас", "бірге"].iter().any(|it| next.starts_with(it))
            }
            ["и" | "және", _] if stretch.after + 3 < self.tokens.len() => {
                let near = stretch.after..stretch.after + 5;
                let mut near = near.map(|at| self.word(at));
                near.any(|word| word.starts_with("отас"))
            }
            ["лет", next] => matches!(next, "со" | "совместной" | "брака" | "независимости"),
            _ => false,
        }
    }

    /// `тел. 8 (7102) 00-00-00`.
    fn is_telephone(&self, stretch: &Stretch) -> bool {
        let digits = |at: usize| self.tokens.get(at).is_some_and(|it| it.kind == Kind::Digits);
        let named = (stretch.first.saturating_sub(4)..stretch.first).any(|at| {
            ["телефон", "тел", "байланыс"].iter().any(|it| self.word(at).starts_with(it))
        });
        self.word(stretch.after) == "("
            && digits(stretch.after + 1)
            && (named || digits(stretch.after + 3))
    }

    /// `6 айдан кейін де жұмыс істейді`, `через 3 месяца`: when, not how long.
    fn is_term(&self, stretch: &Stretch) -> bool {
        let unit = super::counted::unit_at(self.tokens, stretch.after);
        let time = matches!(unit, Some("month" | "day" | "year" | "hour" | "minute"));
        let before = stretch.first.checked_sub(1).map_or("", |at| self.word(at));
        time && (matches!(self.word(stretch.after + 1), "кейін" | "бұрын" | "соң" | "өткен")
            || before == "через"
            || before == "спустя")
    }

    /// `1 орын – 300 мың теңге`, `2 место`: which prize, not how many seats.
    fn is_prize_place(&self, stretch: &Stretch) -> bool {
        let few = stretch.value.to_integer().is_some_and(|it| (1..=10).contains(&it));
        let place = matches!(self.word(stretch.after), "орын" | "орынға" | "место" | "места");
        let behind = self.tokens.get(stretch.after + 1);
        few && place && behind.is_some_and(|it| it.is_dash() || it.text == ":")
    }

    /// `съемка одного фильма`: in Russian one is a number where a noun follows; not in `один из`, `на одного`, `длительность одного`.
    fn is_one_of_some(&self, stretch: &Stretch) -> bool {
        const OF_EACH: [&str; 14] = [
            "на",
            "в",
            "за",
            "по",
            "к",
            "с",
            "не",
            "длительность",
            "продолжительность",
            "стоимость",
            "размер",
            "сумма",
            "для",
            "у",
        ];
        let before = stretch.first.checked_sub(1).map_or("", |at| self.word(at));
        let noun = (stretch.after..stretch.after + 3)
            .find_map(|at| super::counted::unit_at(self.tokens, at))
            .is_some_and(|unit| !matches!(unit, "day" | "year" | "month" | "hour"));
        !self.word(stretch.first).starts_with("бір")
            && !OF_EACH.contains(&before)
            && self.word(stretch.after) != "из"
            && noun
    }

    /// `әр мектептен бір команда`: one of each.
    fn is_for_each(&self, stretch: &Stretch) -> bool {
        (stretch.first.saturating_sub(6)..stretch.first)
            .any(|at| matches!(self.word(at), "әр" | "әрбір") || self.word(at).starts_with("кажд"))
    }

    /// `айдың 5-іне дейін`, `до 10 числа`.
    fn is_day_of_month(&self, stretch: &Stretch, before: &str) -> bool {
        before == "айдың" || matches!(self.word(stretch.after), "числа" | "число")
    }

    /// `В1 деңгейі`, `формат А4`: a figure behind one or two letters.
    pub(super) fn is_mark_of_level(&self, first: usize) -> bool {
        let Some(number) = self.tokens.get(first) else { return false };
        let before = first.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.is_some_and(|it| {
            it.kind == Kind::Letters
                && it.range.end == number.range.start
                && it.text.chars().count() <= 2
                && it.text.chars().all(char::is_uppercase)
        })
    }

    /// `Аралдан 70 шақырым жерде`, `в 70 км от города`: where something is.
    fn is_distance(&self, stretch: &Stretch) -> bool {
        let unit = super::counted::unit_at(self.tokens, stretch.after);
        let next = self.word(stretch.after + 1);
        unit == Some("kilometre")
            && (matches!(next, "жерде" | "қашықтықта" | "қашықтықтағы" | "жердегі" | "алыс")
                || next == "от")
    }

    fn is_year_or_date(&self, stretch: &Stretch) -> bool {
        let touches = |range: &Range<usize>| {
            range.start < stretch.range.end && stretch.range.start < range.end
        };
        self.apart.iter().chain(&self.names).any(touches)
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
        let figures = figures.filter(|it| !it.is_empty());
        let mut figures = figures.peekable();
        figures.peek().is_some() && figures.all(is_time) && near.into_iter().any(hours)
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
        && !word.starts_with("маусымды")
        && !word.starts_with("маусымар")
}
