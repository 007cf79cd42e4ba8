//! What a number counts: the noun behind it, a sign, or the noun before it.

use super::forms::Form;
use super::phrases::{Match, Phrases, lines};
use super::stretch::{Stretch, StretchKind};
use super::{Reader, Rule};
use crate::letters::{Kind, Token};
use std::ops::Range;
use std::sync::LazyLock;

/// The table of units.
pub(super) const UNITS: &str = include_str!("../../grammar/units.tsv");

static PHRASES: LazyLock<Phrases<Line>> = LazyLock::new(|| {
    let line =
        |columns: Vec<&'static str>| (columns[1], Line { unit: columns[0], phrase: columns[1] });
    Phrases::new(lines(UNITS).map(line))
});

/// A line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub unit: &'static str,
    pub phrase: &'static str,
}

/// What a line of the table says of a word that only looks like a noun of another line: `тарихи` is no `тарих`.
const NOTHING: &str = "-";

/// First parts of compounds: `аудиокітап` is a book, `велошеру` a parade.
const FIRST_PARTS: [&str; 28] = [
    "аудио",
    "бейне",
    "видео",
    "фото",
    "онлайн",
    "мини",
    "теле",
    "радио",
    "кино",
    "арт",
    "эко",
    "этно",
    "авто",
    "вело",
    "инфо",
    "медиа",
    "мульти",
    "микро",
    "агро",
    "веб",
    "пресс",
    "спорт",
    "шағын",
    "мото",
    "турис",
    "кибер",
    "гранд",
    "супер",
];

/// The noun at a token, alone or behind the first part of a compound.
pub(super) fn noun_at(tokens: &[Token<'_>], at: usize) -> Option<Match<Line>> {
    if let Some(found) = PHRASES.at(tokens, at) {
        return (found.meaning.unit != NOTHING).then_some(found);
    }
    let token = tokens.get(at).filter(|token| token.kind == Kind::Letters)?;
    FIRST_PARTS.iter().find_map(|first| {
        let rest = token.folded.strip_prefix(first)?;
        let rest = rest.strip_prefix('-').unwrap_or(rest);
        if rest.chars().count() < 3 {
            return None;
        }
        let last = [Token { folded: rest.into(), ..token.clone() }];
        let found = PHRASES.at(&last, 0).filter(|found| found.meaning.unit != NOTHING)?;
        Some(Match { end: at + 1, ..found })
    })
}

/// The unit of the noun at a token.
pub(super) fn unit_at(tokens: &[Token<'_>], at: usize) -> Option<&'static str> {
    noun_at(tokens, at).map(|found| found.meaning.unit)
}

/// The unit of the noun at a token, and the line of the table that says so.
pub(super) fn noun_named(tokens: &[Token<'_>], at: usize) -> Option<(&'static str, &'static str)> {
    noun_at(tokens, at).map(|found| (found.meaning.unit, found.meaning.phrase))
}

/// The keys of all units, in their order.
pub fn units() -> &'static [&'static str] {
    static KEYS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
        let mut keys: Vec<&'static str> =
            lines(UNITS).map(|columns| columns[0]).filter(|it| *it != NOTHING).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    });
    &KEYS
}

/// The unit of this key.
pub fn unit_named(key: &str) -> Option<&'static str> {
    let units = units();
    units.binary_search(&key).ok().map(|at| units[at])
}

/// What is counted.
pub(super) struct Counted {
    pub unit: &'static str,
    /// What said so.
    pub rule: Rule,
    pub range: Range<usize>,
    /// The token behind it and its ending.
    pub after: usize,
    /// The ending behind a hyphen: `ға` of `30%-ға`.
    pub ending: Option<String>,
}

impl Counted {
    pub(super) fn of(
        line: Line,
        name: &'static str,
        range: Range<usize>,
        after: usize,
        ending: Option<String>,
    ) -> Self {
        let rule = Rule { name, phrase: line.phrase };
        Self { unit: line.unit, rule, range, after, ending }
    }
}

/// How many words may stand between a number and what it counts.
const FAR: usize = 8;

/// The same where the number is a word: `он` may be a misspelt `оң`.
const FAR_FROM_WORDS: usize = 4;

impl Reader<'_> {
    pub(super) fn counted(&self, stretch: &Stretch) -> Option<Counted> {
        if stretch.kind == StretchKind::Size {
            return self.side(stretch);
        }
        self.behind(stretch).or_else(|| self.shared(stretch)).or_else(|| self.before(stretch))
    }

    /// `3×6 м`.
    fn side(&self, stretch: &Stretch) -> Option<Counted> {
        let token = self.tokens.get(stretch.after)?;
        let metres = matches!(&*token.folded, "м" | "метр" | "метра" | "метров" | "m");
        let after = stretch.after + 1;
        let range = token.range.clone();
        let rule = Rule { name: "unit-of-size", phrase: "м" };
        metres.then_some(Counted { unit: "metre", rule, range, after, ending: None })
    }

    pub(super) fn behind(&self, stretch: &Stretch) -> Option<Counted> {
        let mut at = self.behind_comparator(self.behind_short(stretch.after));
        let mut words = 0;
        let mut candidate: Option<(usize, Match<Line>)> = None;
        while let Some(token) = self.tokens.get(at) {
            if let Some(found) = noun_at(self.tokens, at) {
                candidate = Some((at, found));
                let is_compound =
                    self.is_hyphen(found.end) && noun_at(self.tokens, found.end + 1).is_some();
                if is_compound {
                    at = found.end + 1;
                    continue;
                }
                let goes_on = match found.form {
                    // `20 одиноким пожилым людям`.
                    _ if matches!(found.meaning.phrase, "рабоч*" | "ведущ*" | "служащ*")
                        && noun_at(self.tokens, found.end).is_some() =>
                    {
                        true
                    }
                    _ if found.meaning.phrase.ends_with('*')
                        && unit_at(self.tokens, found.end) == Some(found.meaning.unit) =>
                    {
                        true
                    }
                    // `17 аудан өкілдері` are people of 17 districts.
                    _ if matches!(
                        found.meaning.unit,
                        // `1 ай тағылымдама`, `500 дана жинақ`: they stand before what they measure.
                        "percent"
                            | "region"
                            | "district"
                            | "city"
                            | "month"
                            | "day"
                            | "hour"
                            | "minute"
                            | "year"
                            | "copy"
                    ) =>
                    {
                        false
                    }
                    // `ҮЕҰ өкілі`, `мектеп психологы`: the last noun is what is counted.
                    Form::Bare if is_general(found.meaning.phrase) => false,
                    // `үш маман қызметін`: the work of those who are counted.
                    Form::Bare
                        if found.meaning.unit == "person"
                            && ["қызмет", "көмег", "жұмыс", "қатыс", "еңбег"]
                                .iter()
                                .any(|stem| self.word(found.end).starts_with(stem)) =>
                    {
                        false
                    }
                    Form::Bare => self.is_kazakh() && noun_at(self.tokens, found.end).is_some(),
                    // `балалары бар отбасы`.
                    Form::Possessed => {
                        found.meaning.unit == "person" && self.word(found.end) == "бар"
                    }
                    // `ардагерлер клубын`, `бос орындар жәрмеңкесі`.
                    Form::Ended => self.is_plural_before_its_owner(found.end),
                };
                if !goes_on {
                    break;
                }
                at = found.end
                    + usize::from(found.form == Form::Possessed && self.word(found.end) == "бар");
                continue;
            }
            let stops = match token.kind {
                Kind::Digits => true,
                Kind::Mark => !self.is_within_a_phrase(at),
                Kind::Letters => is_end_of_phrase(&token.folded),
            };
            words += usize::from(token.kind == Kind::Letters);
            let far = if stretch.words { FAR_FROM_WORDS } else { FAR };
            if stops || words >= far {
                break;
            }
            at += 1;
        }
        let (_, found) = candidate?;
        let (after, ending) = self.behind_ending(found.end);
        let mut last = if ending.is_some() { after } else { found.end };
        // The full stop of `чел.` belongs to it.
        let short = matches!(
            found.meaning.phrase,
            "чел" | "экз" | "т" | "мес" | "стр" | "мин" | "шт" | "проц" | "ед"
        );
        let dot = usize::from(short && self.word(last) == ".");
        last += dot;
        let after = after + dot;
        let range = stretch.range.end..self.tokens[last - 1].range.end;
        Some(Counted::of(found.meaning, "unit-behind", range, after, ending))
    }

    /// The token behind the full stop of `тыс.` and `млн.`
    fn behind_short(&self, at: usize) -> usize {
        let before = at.checked_sub(1).map_or("", |at| self.word(at));
        let short = matches!(before, "тыс" | "млн" | "млрд") && self.word(at) == ".";
        at + usize::from(short)
    }

    /// `5-тен кем емес`, `500 ден астам`: words between a number and what it counts that compare.
    fn behind_comparator(&self, mut at: usize) -> usize {
        const BETWEEN: [&str; 11] = [
            "кем",
            "емес",
            "аз",
            "көп",
            "артық",
            "астам",
            "аспайтын",
            "дейін",
            "дейінгі",
            "и",
            "более",
        ];
        while BETWEEN.contains(&self.word(at)) {
            at += 1;
        }
        at
    }

    /// Signs that end no phrase: quotation marks, and a hyphen inside a word.
    pub(super) fn is_within_a_phrase(&self, at: usize) -> bool {
        matches!(self.tokens[at].text, "«" | "»" | "\"" | "“" | "”" | "„") || self.is_hyphen(at)
    }

    /// A hyphen inside a word.
    fn is_hyphen(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|token| token.is_dash()) else { return false };
        let before = at.checked_sub(1).map(|at| &self.tokens[at]);
        let after = self.tokens.get(at + 1);
        before.is_some_and(|before| before.range.end == token.range.start)
            && after.is_some_and(|after| after.range.start == token.range.end)
    }

    /// What is named before the number: right before it (`қаралым 200 000`), or as what is numbered (`пікірталастар саны –
    /// кемінде 2`, `количество групп, получивших поддержку, – не менее 50`).
    fn before(&self, stretch: &Stretch) -> Option<Counted> {
        if let Some(whole) = self.out_of(stretch) {
            return Some(whole);
        }
        let at_end = self.ends_a_clause(stretch.after);
        let first = self.sentence_start(stretch.first);
        if let Some(aged) = self.aged_before(stretch) {
            return Some(aged);
        }
        let near = (first..stretch.first).rev().take(4).find_map(|at| {
            let found = noun_at(self.tokens, at).filter(|_| !self.is_dated(at))?;
            let between = &self.tokens[found.end.min(stretch.first)..stretch.first];
            let adjacent = between.iter().all(|token| is_of_comparison(&token.folded));
            let last = self.word(found.end - 1);
            let plural =
                ["лар", "лер", "дар", "дер", "тар", "тер"].iter().any(|it| last.ends_with(it));
            // `олардың қаралымын жиырма мыңға жеткізу`.
            let raised = || {
                let behind = stretch.after..stretch.after + 3;
                let object = ["ын", "ін"].iter().any(|it| last.ends_with(it));
                object && behind.into_iter().any(|at| is_of_raising(self.word(at)))
            };
            // `экспонатов не менее ста`.
            let genitive =
                at_end && ["ов", "ев", "ей", "ок", "ек", "ий"].iter().any(|it| last.ends_with(it));
            // `Жеңімпаздар 5 аталым бойынша`: right before a number that counts something else.
            let touches = found.end == stretch.first;
            // `Консультации: 260`.
            let listed = at_end
                && between.iter().any(|it| it.is_dash() || it.text == ":")
                && ["и", "ы", "а"].iter().any(|it| last.ends_with(it));
            let fits = (found.form != Form::Ended || plural || genitive || listed || raised())
                && (!touches || at_end || raised());
            (adjacent && fits).then_some((at, found))
        });
        let numbered = || (first..stretch.first).rev().find_map(|at| self.numbered_at(first, at));
        // `разработка планов выхода из кризиса – не менее 180`: in Russian the first noun of the clause.
        let named = || {
            let dash = (first..stretch.first).rev().take(4).any(|at| self.tokens[at].is_dash());
            let mut nouns = (first..stretch.first)
                .filter_map(|at| noun_at(self.tokens, at).map(|found| (at, found)));
            if dash && !self.is_kazakh() { nouns.next() } else { None }
        };
        let named = || numbered().or_else(named).filter(|_| at_end);
        let (at, found) = near.or_else(named)?;
        let range = self.tokens[at].range.start..self.tokens[found.end - 1].range.end;
        // Far words are no part of the quotation.
        let range = if found.end + 4 >= stretch.first { range } else { stretch.range.clone() };
        Some(Counted::of(found.meaning, "unit-before", range, stretch.after, None))
    }

    /// `школьников 7-16 лет не менее 35`: ages between a noun and its number.
    fn aged_before(&self, stretch: &Stretch) -> Option<Counted> {
        let mut last = stretch.first;
        while last > 0 && is_of_comparison(self.word(last - 1)) {
            last -= 1;
        }
        let end = self.tokens.get(last.checked_sub(1)?)?.range.end;
        let ages = self.ages.iter().find(|it| it.range.end == end)?;
        let at = self.token_at(ages.range.start).checked_sub(1)?;
        let found = noun_at(self.tokens, at).filter(|it| it.meaning.unit == "person")?;
        let fits = last < stretch.first && self.ends_a_clause(stretch.after);
        let range = self.tokens[at].range.start..stretch.range.end;
        fits.then(|| Counted::of(found.meaning, "unit-before", range, stretch.after, None))
    }

    /// Whether nothing but words of comparison and a verb that says so follows.
    pub(super) fn ends_a_clause(&self, at: usize) -> bool {
        let behind = self.behind_comparator(at);
        let said = [
            "аспайды",
            "асады",
            "болады",
            "болуы",
            "құрайды",
            "жетеді",
            "болмауы",
            "асуы",
            "керек",
            "тиіс",
            "және",
            "емес",
        ];
        let mut at = behind;
        while said.contains(&self.word(at)) {
            at += 1;
        }
        self.tokens.get(at).is_none_or(|token| token.kind == Kind::Mark)
            || super::per::names_a_period(self.tokens, at)
    }

    /// What `саны` or `количество` at a token is the number of.
    fn numbered_at(&self, first: usize, at: usize) -> Option<(usize, Match<Line>)> {
        match self.word(at) {
            "саны" | "санын" | "санымен" => {
                // `іс-шаралардың жалпы саны`.
                let all = at > first && matches!(self.word(at - 1), "жалпы" | "нақты" | "орташа");
                let end = at - usize::from(all);
                (first..end).rev().take(2).find_map(|before| {
                    noun_at(self.tokens, before)
                        .or_else(|| self.unknown_at(before))
                        .filter(|found| found.end == end)
                        .map(|it| (before, it))
                })
            }
            "количество"
            | "число"
            | "количества"
            | "числа"
            | "количеством"
            | "числом"
            | "численность"
            | "численностью" => (at + 1..at + 6)
                .filter(|behind| {
                    !matches!(self.word(behind - 1), "в" | "на" | "с" | "из" | "для" | "по" | "от")
                })
                .find_map(|behind| noun_at(self.tokens, behind).map(|it| (behind, it))),
            _ => None,
        }
    }

    /// Whether a token is part of a year or a date.
    fn is_dated(&self, at: usize) -> bool {
        let token = &self.tokens[at].range;
        self.apart.iter().any(|apart| apart.start < token.end && token.start < apart.end)
    }

    /// A Kazakh plural without a case, and behind it a noun in the possessive.
    fn is_plural_before_its_owner(&self, end: usize) -> bool {
        let word = self.word(end - 1);
        let plural = ["лар", "лер", "дар", "дер", "тар", "тер"].iter().any(|it| word.ends_with(it));
        let owner = self.word(end);
        let possessed = ["ы", "і", "ын", "ін", "ына", "іне", "ының", "інің"]
            .iter()
            .any(|it| owner.ends_with(it));
        plural && possessed && noun_at(self.tokens, end).is_some_and(|it| it.form != Form::Bare)
    }

    /// An unknown noun in the genitive before `саны`: a person by its suffix, else a thing.
    fn unknown_at(&self, at: usize) -> Option<Match<Line>> {
        let word = self.tokens.get(at).filter(|token| token.kind == Kind::Letters)?;
        let genitive =
            ["ның", "нің", "дың", "дің", "тың", "тің"].iter().any(|it| word.folded.ends_with(it));
        let suffixed = super::unknown::by_suffix(&word.folded);
        if !genitive && suffixed.is_none() {
            return None;
        }
        let (unit, phrase) = suffixed.unwrap_or(("item", "саны"));
        Some(Match { meaning: Line { unit, phrase }, end: at + 1, form: Form::Bare })
    }

    /// The first token of the sentence, or behind another number.
    fn sentence_start(&self, at: usize) -> usize {
        let begins = |at: &usize| {
            let token = &self.tokens[*at - 1];
            token.kind == Kind::Digits || matches!(token.text, ";" | "." | "(" | ")" | "•" | ":")
        };
        (1..=at).rev().find(begins).unwrap_or(0)
    }

    /// Whether the noun that ends here stands without an ending: `17 аудан`, not `17 өңірде`.
    pub(super) fn is_bare(&self, end: usize) -> bool {
        let last = self.token_at(end).checked_sub(1);
        let found = last.and_then(|at| noun_at(self.tokens, at));
        found.is_some_and(|found| found.form == Form::Bare)
    }

    pub(super) const fn is_kazakh(&self) -> bool {
        self.is_kazakh
    }
}

/// Nouns behind which nothing more is said of who is counted: `60 адам психологтың көмегін алады`.
fn is_general(phrase: &str) -> bool {
    matches!(
        phrase,
        "адам~" | "бала~" | "азамат~" | "қатысушы~" | "жан~" | "отбасы~" | "қатысушылар~"
    )
}

/// `жеткізу`, `довести до`.
fn is_of_raising(word: &str) -> bool {
    ["жеткіз", "арттыр", "көбейт", "ұлғайт", "жина"].iter().any(|stem| word.starts_with(stem))
}

/// Words and signs that may stand between a noun and its number.
pub(super) fn is_of_comparison(word: &str) -> bool {
    matches!(
        word,
        "кемінде"
            | "кем"
            | "дегенде"
            | "не"
            | "менее"
            | "более"
            | "саны"
            | "санын"
            | "-"
            | "–"
            | "—"
            | ":"
    )
}

/// Words behind which nothing is counted any more.
fn is_end_of_phrase(word: &str) -> bool {
    const ENDS: [&str; 24] = [
        "о",
        "об",
        "к",
        "у",
        "за",
        "при",
        "через",
        "между",
        "үшін",
        "бойынша",
        "арқылы",
        "отырып",
        "туралы",
        "бойы",
        "кейін",
        "дейін",
        "рет",
        "есе",
        "для",
        "по",
        "с",
        "в",
        "на",
        "из",
    ];
    ENDS.contains(&word)
}
