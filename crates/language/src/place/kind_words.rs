//! Words that say what a place is: облысы, қаласы, ауданы, область, город, район and their short forms.

use super::PlaceKind;

/// A word for a kind of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct KindWord {
    pub kind: PlaceKind,
    pub plural: bool,
}

/// Reads a folded word that may stand after a Kazakh name or on either side of a Russian one.
pub(super) fn kind_word(word: &str) -> Option<KindWord> {
    const STEMS: [(&str, PlaceKind); 12] = [
        ("облыс", PlaceKind::Oblast),
        ("област", PlaceKind::Oblast),
        ("қалас", PlaceKind::City),
        ("қалала", PlaceKind::City),
        ("калас", PlaceKind::City),
        ("город", PlaceKind::City),
        ("аудан", PlaceKind::District),
        ("район", PlaceKind::District),
        ("ауыл", PlaceKind::Settlement),
        ("кент", PlaceKind::Settlement),
        ("посел", PlaceKind::Settlement),
        ("сел", PlaceKind::Settlement),
    ];
    let short = match word {
        "обл" => Some(PlaceKind::Oblast),
        "қ" | "г" | "гор" | "гг" => Some(PlaceKind::City),
        "ауд" | "р" => Some(PlaceKind::District),
        _ => None,
    };
    let kind = short.or_else(|| {
        let (_, kind) = STEMS.iter().find(|(stem, _)| {
            word.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= 10)
        })?;
        Some(*kind)
    })?;
    if matches!(kind, PlaceKind::Settlement) && !is_settlement_word(word) || is_adjective(word) {
        return None;
    }
    Some(KindWord { kind, plural: is_plural(word) })
}

fn is_settlement_word(word: &str) -> bool {
    let kazakh =
        ["ауылы", "ауылдары", "кенті", "кенттері"].iter().any(|stem| word.starts_with(stem));
    kazakh
        || matches!(
            word,
            "село"
                | "села"
                | "селе"
                | "сел"
                | "поселок"
                | "поселка"
                | "поселке"
                | "поселки"
        )
}

/// `облыстық`, `областной`, `городской`, `районный` describe and do not name.
fn is_adjective(word: &str) -> bool {
    const ADJECTIVES: [&str; 8] =
        ["облыстық", "областн", "городск", "районн", "аудандық", "қалалық", "сельск", "поселков"];
    ADJECTIVES.iter().any(|stem| word.starts_with(stem))
}

fn is_plural(word: &str) -> bool {
    let kazakh = ["облыстар", "қалалар", "аудандар", "ауылдар", "кенттер"]
        .iter()
        .any(|stem| word.starts_with(stem));
    let russian = matches!(
        word,
        "области"
            | "областей"
            | "областям"
            | "областях"
            | "областями"
            | "города"
            | "городов"
            | "городам"
            | "городах"
            | "районы"
            | "районов"
            | "районах"
            | "районам"
            | "гг"
    );
    kazakh || russian
}
