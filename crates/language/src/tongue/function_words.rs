//! Words and endings that only one of the two languages has.

use crate::quick_hash::{OwnMap, OwnSet};
use std::sync::{LazyLock, OnceLock};

/// Kazakh words without a letter of their own alphabet that are no Russian words.
const KAZAKH: &str = "мен бен пен бойынша жыл жылы жылдар жылдары жылдарға жылға жылдан осы емес бар болып болады болу болған жоба жобаны \
     жобалар жобасы жобалары арналған туралы барлық саласы саласында саласындағы салада ретінде жас жастар жастардың жастарды облысы \
     облыс облысында аудан ауданы аудандар ауыл ауылы ауылда дамыту дамуы шара шаралар отырып олар олардың сомасы жалпы адам адамдар \
     саны санын санаты адал ал бас басым басымдық база бала балалар балаларды балаларды балалардың отбасы бағдарлама алдын алу ала \
     алып атап айтар талап талдау таныстыру тарту тарата тарату тапсырыс тапсырыс ауданында аймақ аумак аумағы жасау жазу салу сай \
     сапа сапасы мазмун мал маман мамандар марапаттау сондай сонымен сол солай содан бастама бастамалар бастап дейн дейін кемнде \
     орта орталық орталыгы ортасында оқыту оқу орындау орын орнату таза тарих тарихи болса бола одан осыган жобада ауылдар";

/// Russian function words and official words that Kazakh texts do not borrow.
const RUSSIAN: &str = "и в во на не ни но по с со для из от до о об при под над или что чтобы как так также то это этот эта эти этого \
     которые который которых которая без между через после перед среди около более менее том числе итого всего каждый каждого каждой \
     ежегодно год года году годы годов годам годах г гг лет области область областей областях областям города город городов городе \
     городах район района районов районы районах районе сельских сельский округов села село населенных пунктов республики республика \
     казахстан казахстана тенге тысяч тысячи миллион человек лиц лица детей дети молодежи молодежь граждан населения населению \
     развитие развития поддержка поддержки повышение повышения проведение проведения создание создания организация организации \
     организаций реализация реализации обеспечение обеспечения содействие количество количества доля доли уровень уровня участие \
     участия участников участник участники мероприятий мероприятия мероприятие проекта проектов проекты проект грант гранта гранты \
     грантов конкурс семинар семинара обучение обучения обучить провести оказание оказания помощь помощи услуг услуги социально \
     государственных государственный неправительственных приоритетных направлений направление перечень заказчика заказчик рамках \
     целевые индикаторы ожидаемые результаты результатам информации информация работы работа системы центров центр центры срок вид \
     объем сумма сфера территория наименование краткое описание проблемы примечание приказ приказом утвержден утверждено управление";

/// Russian words above that Kazakh texts print too, or whose letters are also a Kazakh word.
const SHARED: &str = "и в о с от до не на по со но ни то без или об г гг казахстан тенге миллион проект грант конкурс семинар центр район город \
     приказ лиц республика информация организация система вид";

/// Endings of Russian words that no Kazakh word or borrowed word has; the word must be longer than the ending by three.
const RUSSIAN_ENDINGS: &[&str] = &[
    "ость",
    "ости",
    "остью",
    "остей",
    "ение",
    "ения",
    "ению",
    "ением",
    "ений",
    "ании",
    "ание",
    "ания",
    "ского",
    "ская",
    "ской",
    "ские",
    "ских",
    "ский",
    "ому",
    "ыми",
    "ими",
    "ного",
    "ной",
    "ный",
    "ная",
    "ное",
    "ные",
    "ных",
    "ному",
    "ться",
    "ются",
    "ется",
    "ающих",
    "ающие",
    "ующих",
    "ированных",
    "енных",
    "анных",
    "ённых",
    "еского",
    "еских",
    "ческие",
    "ческая",
    "ция",
    "ции",
    "ций",
    "цию",
    "цией",
    "ами",
    "ями",
    "ях",
    "ов",
    "ую",
];

/// Of those, the ones that prove a word Russian even inside a Kazakh text, where loans such as `акция` are at home.
const PROVING_ENDINGS: &[&str] = &[
    "ость",
    "ости",
    "остью",
    "остей",
    "ение",
    "ения",
    "ению",
    "ением",
    "ений",
    "ского",
    "ская",
    "ской",
    "ские",
    "ских",
    "ного",
    "ному",
    "ная",
    "ные",
    "ных",
    "ное",
    "ться",
    "ются",
    "ется",
    "ающих",
    "ующих",
    "ческие",
    "ческая",
    "ческого",
    "ческих",
];

fn set(words: &'static str) -> OwnSet<&'static str> {
    words.split_whitespace().collect()
}

pub(super) fn is_kazakh(word: &str) -> bool {
    static WORDS: OnceLock<OwnSet<&str>> = OnceLock::new();
    WORDS.get_or_init(|| set(KAZAKH)).contains(word)
}

fn is_listed_russian(word: &str) -> bool {
    static WORDS: OnceLock<OwnSet<&str>> = OnceLock::new();
    WORDS.get_or_init(|| set(RUSSIAN)).contains(word)
}

fn is_shared(word: &str) -> bool {
    static WORDS: OnceLock<OwnSet<&str>> = OnceLock::new();
    WORDS.get_or_init(|| set(SHARED)).contains(word)
}

/// Endings under their last letter.
struct Endings(OwnMap<char, Vec<&'static str>>);

impl Endings {
    fn new(endings: &[&'static str]) -> Self {
        let mut by_last: OwnMap<char, Vec<&'static str>> = OwnMap::default();
        for ending in endings {
            by_last.entry(ending.chars().next_back().unwrap_or_default()).or_default().push(ending);
        }
        Self(by_last)
    }

    /// Whether the word has one of the endings, and three letters before it.
    fn end(&self, word: &str) -> bool {
        let endings = word.chars().next_back().and_then(|last| self.0.get(&last));
        endings.into_iter().flatten().any(|ending| {
            word.strip_suffix(ending).is_some_and(|beginning| beginning.chars().nth(2).is_some())
        })
    }
}

pub(super) fn is_russian(word: &str) -> bool {
    let proper = !matches!(
        word,
        "тенге"
            | "миллион"
            | "проект"
            | "грант"
            | "конкурс"
            | "семинар"
            | "казахстан"
            | "г"
    );
    static ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(RUSSIAN_ENDINGS));
    is_listed_russian(word) && proper || ENDINGS.end(word)
}

/// Whether a folded word of a Kazakh text is Russian and no loan: a listed word that Kazakh does not print, or a long word
/// with an ending that only Russian has.
pub(super) fn is_surely_russian(word: &str) -> bool {
    let listed = is_listed_russian(word) && !is_shared(word);
    let long = word.chars().count() >= 7;
    static ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(PROVING_ENDINGS));
    listed || long && ENDINGS.end(word)
}

/// Kazakh words above that stand in names and titles which Russian texts print.
const IN_NAMES: &str = "адал адам адамдар таза тарих бала жоба бастау";

/// Whether a folded word of a Russian text is Kazakh and no loan: a listed word without letters of the Kazakh alphabet that
/// is no Russian word.
pub(super) fn is_surely_kazakh(word: &str) -> bool {
    static NAMES: OnceLock<OwnSet<&str>> = OnceLock::new();
    word.chars().count() >= 4
        && is_kazakh(word)
        && !NAMES.get_or_init(|| set(IN_NAMES)).contains(word)
        && !crate::spelling::is_russian_word(word)
}
