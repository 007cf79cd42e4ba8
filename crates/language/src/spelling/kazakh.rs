//! Whether a word is a Kazakh word: a known stem with a chain of suffixes that agree in voice.

use super::harmony::{Voice, last_voice};
use super::lexicon::{Part, kazakh};
use crate::quick_hash::OwnMap;
use std::sync::OnceLock;

/// How far a chain of suffixes has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum State {
    /// After a nominal stem or a suffix that makes one.
    Nominal,
    /// After the plural.
    Plural,
    /// After a possessive.
    Owned,
    /// After a case.
    Cased,
    /// After a verb stem or its voice.
    Verbal,
    /// After the negation.
    Negated,
    /// Before the `у` that swallowed the stem's vowel.
    BeforeU,
    /// Nothing may follow.
    End,
}

/// Suffixes by the states they may follow, with the state after them. They are wider than grammar (what precedes a consonant is not asked), because a word
/// taken for right costs less than a right word called wrong.
const SUFFIXES: &[(&[State], State, &str)] = &[
    (
        &[State::Nominal],
        State::Nominal,
        "лық лік дық дік тық тік лығ ліг дығ діг тығ тіг шы ші шылық шілік сыз сіз лы лі ды ді ты ті дай дей тай тей ша ше лас лес дас \
         дес тас тес рақ рек ырақ ірек рағ рег ырағ ірег ғы гі қы кі шыл шіл аралық нші ншы ыншы інші еу ау лап леп дап деп тап теп дағы \
         дегі тағы тегі даған деген паз кер гер хана стан лау леу дау деу тау теу лаушы леуші даушы деуші таушы теуші қор ист лықты лікті \
         дықты дікті тықты тікті",
    ),
    (
        &[State::Nominal],
        State::Verbal,
        "ландыр лендір дандыр дендір тандыр тендір лан лен дан ден тан тен лас лес дас дес тас тес",
    ),
    (&[State::Nominal], State::Plural, "лар лер дар дер тар тер"),
    (
        &[State::Nominal, State::Plural],
        State::Owned,
        "м ым ім ң ың ің сы сі ы і мыз міз ымыз іміз ңыз ңіз ыңыз іңіз сын сін ын ін",
    ),
    (
        &[State::Nominal, State::Plural, State::Owned],
        State::Cased,
        "ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті да де та те нда нде дан ден тан тен нан нен мен бен пен",
    ),
    (&[State::Owned], State::Cased, "н"),
    (
        &[State::Nominal, State::Plural, State::Owned],
        State::Nominal,
        "дағы дегі тағы тегі ндағы ндегі нікі дікі тікі",
    ),
    (
        &[State::Nominal, State::Plural, State::Owned, State::Cased],
        State::End,
        "мын мін бын бін пын пін сың сің мыз міз быз біз пыз піз сыз сіз дыр дір тыр тір ма ме ба бе па пе ша ше",
    ),
    (
        &[State::Verbal],
        State::Verbal,
        "ыл іл л ын ін н ыс іс с т ыт іт тыр тір дыр дір ғыз гіз қыз кіз ыстыр істір",
    ),
    (&[State::Verbal], State::Negated, "ма ме ба бе па пе"),
    (
        &[State::Verbal, State::Negated],
        State::Nominal,
        "у ған ген қан кен атын етін йтын йтін ар ер р с мас мес бас бес пас пес ушы уші мақ мек бақ бек пақ пек мал мелі улы улі улық ыс іс \
         ым ім м ынды інді нды нді",
    ),
    (
        &[State::Verbal, State::Negated],
        State::End,
        "ып іп п а е й ғалы гелі қалы келі ғанша генше қанша кенше ады еді йды йді ды ді ты ті дым дім тым тім дың дің дық дік тық тік са се \
         сам сем саңыз сеңіз сақ сек сын сін йық йік айық ейік ңыз ңіз ыңыз іңіз ғай гей қай кей пты пті ыпты іпті амыз еміз ймыз йміз \
         асыз есіз йсыз йсіз амын емін ймын ймін майынша мейінше айын ейін йін са се ша ше",
    ),
    (&[State::BeforeU], State::Nominal, "у ушы уші"),
];

/// Suffixes with one form for all words.
const STEADY: &[&str] = &[
    "мен",
    "бен",
    "пен",
    "нікі",
    "дікі",
    "тікі",
    "паз",
    "кер",
    "гер",
    "хана",
    "стан",
    "қор",
    "ист",
    "аралық",
];

struct Suffix {
    form: &'static str,
    to: State,
    voice: Voice,
}

/// Suffixes by state and first letter.
fn table() -> &'static OwnMap<(State, char), Vec<Suffix>> {
    static TABLE: OnceLock<OwnMap<(State, char), Vec<Suffix>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: OwnMap<(State, char), Vec<Suffix>> = OwnMap::default();
        for &(from, to, forms) in SUFFIXES {
            for form in forms.split_whitespace() {
                let Some(first) = form.chars().next() else { continue };
                for &state in from {
                    let voice =
                        if STEADY.contains(&form) { Voice::Either } else { last_voice(form) };
                    let suffix = Suffix { form, to, voice };
                    table.entry((state, first)).or_default().push(suffix);
                }
            }
        }
        table
    })
}

/// Whether the rest of a word is a chain of suffixes from `state` on.
fn is_chain(rest: &str, state: State, voice: Voice, depth: usize) -> bool {
    let Some(first) = rest.chars().next() else { return state != State::BeforeU };
    let suffixes = table().get(&(state, first)).filter(|_| depth < 8 && state != State::End);
    suffixes.into_iter().flatten().any(|suffix| {
        rest.strip_prefix(suffix.form).is_some_and(|rest| {
            voice.agrees(suffix.voice)
                && is_chain(rest, suffix.to, next_voice(voice, suffix.voice), depth + 1)
        })
    })
}

fn next_voice(before: Voice, suffix: Voice) -> Voice {
    if suffix == Voice::Either { before } else { suffix }
}

/// Whether the rest of a word says only number, owner and case of what stands before it.
fn is_inflection(rest: &str, state: State, voice: Voice) -> bool {
    let Some(first) = rest.chars().next() else { return true };
    let inflects = |it: &&Suffix| matches!(it.to, State::Plural | State::Owned | State::Cased);
    let suffixes = table().get(&(state, first)).into_iter().flatten().filter(inflects);
    suffixes.into_iter().any(|suffix| {
        rest.strip_prefix(suffix.form).is_some_and(|rest| {
            voice.agrees(suffix.voice)
                && is_inflection(rest, suffix.to, next_voice(voice, suffix.voice))
        })
    })
}

/// Where the stem of an unknown folded word probably ends: before all that looks like number, owner and case, but not
/// within its first five letters. `None` for words of fewer than eight letters, of which that cannot be told.
pub(crate) fn guessed_stem(word: &str) -> Option<usize> {
    let long = word.chars().nth(7).is_some();
    let mut cuts = word.char_indices().map(|(at, _)| at).skip(5).take_while(|_| long);
    cuts.find(|&cut| {
        let (stem, rest) = word.split_at(cut);
        is_inflection(rest, State::Nominal, last_voice(stem))
    })
}

/// Whether `rest` may follow `stem`.
pub(super) fn may_follow(stem: &str, rest: &str) -> bool {
    let parts = kazakh().parts(stem);
    if parts.is_empty() {
        return false;
    }
    let voice = last_voice(stem);
    parts.iter().any(|part| match part {
        Part::Fixed => rest.is_empty(),
        Part::Noun | Part::Adjective => {
            is_chain(rest, State::Nominal, voice, 0)
                || rest == "н" && stem.ends_with(['ы', 'і'])
                || is_verb_of_noun(stem, rest, voice)
        }
        Part::SoftNoun => is_chain(rest, State::Nominal, Voice::Either, 0),
        Part::Verb => is_chain(rest, State::Verbal, voice, 0),
        Part::VerbBeforeU => is_chain(rest, State::BeforeU, Voice::Either, 0),
    })
}

/// `құжат` makes the verb `құжатта`: after a long stem this is taken for a word, after a short one it must be listed.
fn is_verb_of_noun(stem: &str, rest: &str, voice: Voice) -> bool {
    // The commonest forms only: `тұрғындар` is no verb.
    const GOES_ON: [char; 8] = ['у', 'л', 'т', 'й', 'п', 'ғ', 'г', 'ш'];
    let is_verb = |made: &&str| {
        let verb = last_voice(made);
        rest.strip_prefix(*made).is_some_and(|rest| {
            voice.agrees(verb)
                && rest.starts_with(GOES_ON)
                && is_chain(rest, State::Verbal, verb, 1)
        })
    };
    stem.chars().count() >= 5 && ["ла", "ле", "да", "де", "та", "те"].iter().any(is_verb)
}

/// The length in bytes of the longest known stem of a folded word; `None` when the word has no reading.
pub(super) fn stem_of(word: &str) -> Option<usize> {
    ends_of_stems(word).next()
}

/// The known stems of a folded word, the longest first: `ауылдық`, `ауыл`.
pub(crate) fn stems_of(word: &str) -> impl Iterator<Item = &str> {
    ends_of_stems(word).map(|end| &word[..end])
}

fn ends_of_stems(word: &str) -> impl Iterator<Item = usize> {
    kazakh().possible_ends(word).filter(|&end| may_follow(&word[..end], &word[end..]))
}

/// Whether a folded word, or each part of a hyphenated one, is a Kazakh word.
pub(super) fn is_word(word: &str) -> bool {
    stem_of(word).is_some()
        || word.contains('-')
            && word
                .split('-')
                .all(|part| part.is_empty() || stem_of(part).is_some() || is_bare_suffix(part))
}

/// An ending written behind a hyphen: `ҮЕҰ-ның`.
pub(super) fn is_bare_suffix(part: &str) -> bool {
    is_chain(part, State::Nominal, Voice::Either, 0)
}
