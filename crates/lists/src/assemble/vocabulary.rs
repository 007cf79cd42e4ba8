//! The words by which the columns of the official form are known, in Kazakh and Russian.
//!
//! All are compared by skeletons, so that misread letters, capitals and glued words do not matter.

use super::marks::is_dash;
use bagyt_language::fold::skeleton;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Fields of article 5(1) of the law and how lists shorten them; only the likeness counts here, not which field it is.
const FIELDS: [&str; 36] = [
    "білім беру, ғылым, ақпарат, дене шынықтыру және спорт саласындағы мақсаттарға қол жеткізу",
    "азаматтардың денсаулығын сақтау, салауатты өмір салтын насихаттау",
    "қоршаған ортаны қорғау",
    "жастар саясаты мен балалар бастамаларын қолдау",
    "отбасылық-демографиялық және гендерлік мәселелерді шешуге жәрдемдесу",
    "халықтың әлеуметтік тұрғыдан осал топтарын қолдау",
    "жетім балаларға, толық емес және көп балалы отбасылардағы балаларға көмек көрсету",
    "халықты жұмыспен қамтуды қамтамасыз етуге жәрдемдесу",
    "азаматтар мен ұйымдардың құқықтарын, заңды мүдделерін қорғау",
    "мәдениет пен өнерді дамыту",
    "тарихи-мәдени мұраны қорғау",
    "қоғамдық келісімді және жалпыұлттық бірлікті нығайту",
    "өздерінің есебінде тұрған адамдарға әлеуметтік-құқықтық көмек көрсету кезінде пробация қызметтеріне жәрдемдесу",
    "мемлекеттік қызметтер көрсету сапасына қоғамдық мониторинг жүргізу",
    "азаматтық қоғамды дамытуға, оның ішінде үкіметтік емес ұйымдар қызметінің тиімділігін арттыруға жәрдемдесу",
    "өмірлік қиын жағдайда жүрген адамға (отбасына) көмек көрсету",
    "өзге де әлеуметтік маңызы бар бағыттар",
    "достижение целей в области образования, науки, информации, физической культуры и спорта",
    "охрана здоровья граждан, пропаганда здорового образа жизни",
    "охрана окружающей среды",
    "поддержка молодёжной политики и детских инициатив",
    "содействие решению семейно-демографических и гендерных вопросов",
    "поддержка социально уязвимых слоёв населения",
    "помощь детям-сиротам, детям из неполных и многодетных семей",
    "содействие обеспечению трудовой занятости населения",
    "защита прав, законных интересов граждан и организаций",
    "развитие культуры и искусства",
    "охрана историко-культурного наследия",
    "укрепление общественного согласия и национального единства",
    "укрепление общественного согласия и общенационального единства",
    "содействие службам пробации при оказании социально-правовой помощи лицам, состоящим на их учёте",
    "проведение общественного мониторинга качества оказания государственных услуг",
    "содействие развитию гражданского общества, в том числе повышению эффективности деятельности неправительственных организаций",
    "содействие развитию гражданского общества",
    "оказание помощи лицу (семье), находящемуся в трудной жизненной ситуации",
    "иные социально значимые направления",
];

/// Triples of neighbouring letters: what two texts have in common in spite of misread letters.
type Triple = [char; 3];

fn triples(bare: &str) -> Vec<Triple> {
    let letters: Vec<char> = bare.chars().collect();
    let mut triples: Vec<Triple> = letters.windows(3).map(|w| [w[0], w[1], w[2]]).collect();
    triples.sort_unstable();
    triples.dedup();
    triples
}

/// Which fields have a triple, and how many triples each field has.
struct KnownTriples {
    fields_of: HashMap<Triple, Vec<usize>>,
    sizes: Vec<usize>,
}

impl KnownTriples {
    fn new() -> Self {
        let mut known = Self { fields_of: HashMap::new(), sizes: Vec::new() };
        for (field, name) in FIELDS.iter().enumerate() {
            let triples = triples(&skeleton(name));
            known.sizes.push(triples.len());
            for triple in triples {
                known.fields_of.entry(triple).or_default().push(field);
            }
        }
        known
    }
}

/// How like a whole field a skeleton is, and how much of it stands in one; both 0 to 1.
pub(super) fn field_likeness(bare: &str) -> (f32, f32) {
    static KNOWN: LazyLock<KnownTriples> = LazyLock::new(KnownTriples::new);
    let own = triples(bare);
    if own.len() < 4 {
        return (0.0, 0.0);
    }
    let mut common = [0usize; FIELDS.len()];
    for field in own.iter().filter_map(|triple| KNOWN.fields_of.get(triple)).flatten() {
        common[*field] += 1;
    }
    let mut best = (0.0f32, 0.0f32);
    for (common, size) in common.iter().zip(&KNOWN.sizes) {
        best.0 = best.0.max(2.0 * *common as f32 / (own.len() + size) as f32);
        best.1 = best.1.max(*common as f32 / own.len() as f32);
    }
    best
}

/// Figures and words of an amount.
#[derive(Debug, Default)]
pub(super) struct Money {
    /// Numbers of four digits and more that are no years, and numbers with a unit.
    amounts: usize,
    /// Numbers that look like years.
    years: usize,
    /// Other numbers.
    numbers: usize,
    /// Words of money: units, sum, for each grant.
    words: usize,
    /// Words for a year.
    year_words: usize,
    /// Words that often stand around an amount.
    around: usize,
    /// All other words.
    others: usize,
}

impl Money {
    /// Counts the figures and words of a text.
    pub fn of(text: &str) -> Self {
        let mut found = Self::default();
        let mut digits = String::new();
        let mut word = String::new();
        let mut before = ' ';
        for c in text.chars().chain(['\n', ' ']) {
            if c.is_ascii_digit() {
                found.word(&mut word);
                digits.push(c);
            } else if c.is_alphabetic() {
                found.number(&mut digits);
                word.extend(c.to_lowercase());
            } else {
                found.word(&mut word);
                // `5 000` and `5 000,0` are one number, `2026 2027` are two.
                let inside =
                    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | ',' | '.') && before.is_ascii_digit();
                if !(inside && (digits.len() < 4 || found.is_grouped(&digits))) || c == '\n' {
                    found.number(&mut digits);
                }
            }
            before = c;
        }
        found
    }

    fn is_grouped(&self, digits: &str) -> bool {
        digits.len() > 4
    }

    fn number(&mut self, digits: &mut String) {
        if digits.is_empty() {
            return;
        }
        let year = digits.len() == 4 && (digits.starts_with("20") || digits.starts_with("19"));
        match digits.len() {
            4 if year => self.years += 1,
            4.. => self.amounts += 1,
            _ => self.numbers += 1,
        }
        digits.clear();
    }

    fn word(&mut self, word: &mut String) {
        if word.is_empty() {
            return;
        }
        const UNITS: [&str; 12] = [
            "тг",
            "теңге",
            "тенге",
            "мың",
            "тыс",
            "млн",
            "миллион",
            "тысяч",
            "мыңтг",
            "мыңтеңге",
            "kzt",
            "млрд",
        ];
        const AROUND: [&str; 20] = [
            "әр",
            "әрбір",
            "грант",
            "сома",
            "сумма",
            "жалпы",
            "общая",
            "общий",
            "объем",
            "объём",
            "кажд",
            "одного",
            "бір",
            "бөлі",
            "барлы",
            "всего",
            "итого",
            "оның",
            "на",
            "по",
        ];
        const YEARS: [&str; 9] = ["жыл", "ж", "жж", "жылы", "год", "г", "гг", "года", "годы"];
        let starts = |known: &&str| word.starts_with(*known);
        if UNITS.iter().any(starts) {
            self.words += 1;
        } else if YEARS.contains(&word.as_str()) || word.starts_with("жыл") {
            self.year_words += 1;
        } else if AROUND
            .iter()
            .any(|known| if known.chars().count() < 3 { word == known } else { starts(known) })
        {
            // Words that often stand around an amount speak neither for it nor against it.
            self.around += 1;
        } else {
            self.others += 1;
        }
        word.clear();
    }

    /// Amounts and little else.
    pub fn is_money(&self) -> bool {
        let figures = self.amounts + usize::from(self.words > 0 && self.numbers > 0);
        figures > 0 && self.others <= figures + self.words
    }

    /// Numbers and hardly a word.
    pub fn has_figures(&self) -> bool {
        self.amounts + self.numbers > 0 && self.others == 0
    }

    /// Years and nothing else.
    pub fn only_years(&self) -> bool {
        self.years > 0 && self.amounts + self.numbers + self.words + self.around + self.others == 0
    }
}

fn has_any(bare: &str, stems: &LazyLock<Vec<String>>) -> usize {
    stems.iter().filter(|stem| bare.contains(stem.as_str())).count()
}

fn bared(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| skeleton(word)).collect()
}

/// Whether a short text names a grant type.
pub(super) fn is_kind(bare: &str) -> bool {
    static STEMS: LazyLock<Vec<String>> = LazyLock::new(|| {
        bared(&[
            "қысқа мерз",
            "орта мерз",
            "ұзақ мерз",
            "мерзімді грант",
            "краткосроч",
            "среднесроч",
            "долгосроч",
        ])
    });
    has_any(bare, &STEMS) > 0
}

/// How many words of a text are words for places.
pub(super) fn place_words(text: &str) -> usize {
    const STEMS: [&str; 22] = [
        "облы",
        "област",
        "қала",
        "кала",
        "город",
        "аудан",
        "район",
        "ауыл",
        "село",
        "сел",
        "округ",
        "өңір",
        "регион",
        "елдімекен",
        "мекен",
        "насел",
        "пункт",
        "республика",
        "қазақстан",
        "казахстан",
        "аумағ",
        "территор",
    ];
    let is_place = |word: &&str| {
        let word = word.to_lowercase();
        STEMS
            .iter()
            .any(|stem| word.trim_start_matches(|c: char| !c.is_alphabetic()).starts_with(stem))
    };
    text.split_whitespace().filter(is_place).count()
}

/// Headings inside an indicators cell, the first word and the second.
const HEADINGS: [(&str, &str); 10] = [
    ("нысаналы", "индикатор"),
    ("мақсатты", "индикатор"),
    ("целевой", "индикатор"),
    ("целевые", "индикатор"),
    ("целевых", "индикатор"),
    ("күтілетін", "нәтиже"),
    ("күтілетін", "нәтижел"),
    ("ожидаемые", "результат"),
    ("ожидаемый", "результат"),
    ("ожидаемых", "результат"),
];

/// The byte at which a heading of indicators or results begins, if there is one.
pub(super) fn indicators_at(text: &str) -> Option<usize> {
    static STEMS: LazyLock<Vec<[String; 3]>> = LazyLock::new(|| {
        let stems = |(first, second): &(&str, &str)| {
            let (first, second) = (skeleton(first), skeleton(second));
            [format!("{first}{second}"), first, second]
        };
        HEADINGS.iter().map(stems).collect()
    });
    let mut before: Option<(usize, &str)> = None;
    for (range, word) in bagyt_language::fold::words(text) {
        if may_be_heading(word) {
            let bare = short_skeleton(word);
            let earlier = before
                .filter(|(_, word)| may_be_heading(word))
                .map(|(at, word)| (at, short_skeleton(word)));
            for [glued, first, second] in STEMS.iter() {
                if like(&bare, glued) {
                    return Some(range.start);
                }
                if let Some((at, earlier)) = &earlier {
                    if like(&bare, second) && like(earlier, first) {
                        return Some(*at);
                    }
                }
            }
        }
        before = Some((range.start, word));
    }
    None
}

/// Heading words begin with one of few letters; looking at those first keeps long texts quick.
fn may_be_heading(word: &str) -> bool {
    let first = word.chars().next().and_then(|c| c.to_lowercase().next());
    first.is_some_and(|c| "нмцкоирhmkoip".contains(c))
}

/// The skeleton of a word's start: whatever is longer is words run together.
fn short_skeleton(word: &str) -> String {
    skeleton(&word[..word.floor_char_boundary(80)])
}

/// Whether a word begins with a stem, one letter in six misread.
fn like(word: &str, stem: &str) -> bool {
    if word.starts_with(stem) {
        return true;
    }
    let length = stem.chars().count();
    let start: String = word.chars().take(length).collect();
    // The same first or second letter keeps this from being asked of every word of a long text.
    let near = start.chars().zip(stem.chars()).take(4).filter(|(a, b)| a == b).count() >= 3;
    near && bagyt_language::fuzzy::distance(&start, stem, length / 6).is_some()
}

/// Words by which promises are measured.
pub(super) fn measures(bare: &str) -> usize {
    static STEMS: LazyLock<Vec<String>> = LazyLock::new(|| {
        bared(&[
            "кемінде",
            "кем дегенде",
            "кем емес",
            "не менее",
            "үлесі",
            "доля",
            "сауалнама",
            "опрос",
            "охват",
            "қамту",
        ])
    });
    has_any(bare, &STEMS)
}

/// Things a material base has.
pub(super) fn equipment(bare: &str) -> usize {
    static STEMS: LazyLock<Vec<String>> = LazyLock::new(|| {
        bared(&[
            "компьютер",
            "ноутбук",
            "принтер",
            "сканер",
            "проектор",
            "фотокамер",
            "бейнекамер",
            "видеокамер",
            "фотоаппарат",
            "автомобиль",
            "автокөлік",
            "кеңсе",
            "офис",
            "шаршы метр",
            "кв. м",
            "квадратн",
            "үй-жай",
            "помещени",
            "аудитория",
            "оргтехник",
            "оборудован",
            "жабдық",
            "талап етілмейді",
            "не требуется",
            "қарастырылма",
            "не предусмотрен",
            "көзделмеген",
        ])
    });
    has_any(bare, &STEMS)
}

/// Words that name a state body.
const BODIES_KK: [&str; 12] = [
    "басқармасы",
    "бөлімі",
    "комитеті",
    "министрлігі",
    "департаменті",
    "әкімдігі",
    "әкімшілігі",
    "аппараты",
    "агенттігі",
    "әкімінің аппараты",
    "орталығы",
    "мекемесі",
];
const BODIES_RU: [&str; 10] = [
    "управление",
    "отдел",
    "комитет",
    "министерство",
    "департамент",
    "аппарат",
    "акимат",
    "агентство",
    "гу",
    "кгу",
];

/// Whether a line names a customer: in Kazakh the body is the last word, in Russian the first.
pub(super) fn is_issuer(text: &str) -> bool {
    let folded: String = text.trim().to_lowercase();
    let mut bare = folded.as_str();
    for label in ["тапсырыс беруші", "заказчик", "мемлекеттік орган", "государственный орган"]
    {
        if let Some(rest) = bare.strip_prefix(label) {
            bare = rest.trim_start_matches([' ', ':', '–', '-', '—']);
        }
    }
    let words: Vec<&str> = bagyt_language::fold::words(bare).map(|(_, word)| word).collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let ends_open = !folded.ends_with(['.', ';', ',', ':']) || folded.ends_with("гу.");
    static KAZAKH: LazyLock<Vec<String>> = LazyLock::new(|| bared(&BODIES_KK));
    static RUSSIAN: LazyLock<Vec<String>> = LazyLock::new(|| bared(&BODIES_RU));
    static LEGAL: LazyLock<Vec<String>> =
        LazyLock::new(|| bared(&["мекемесі", "ммм", "кмм", "мм"]));
    let is_body = |word: &str, bodies: &[String]| {
        let word = skeleton(word);
        bodies.iter().any(|body| {
            let long = body.chars().count() > 5;
            word == *body || long && bagyt_language::fuzzy::distance(&word, body, 1).is_some()
        })
    };
    let numbered = folded.starts_with(|c: char| c.is_ascii_digit());
    if words.len() > 25 || numbered && words.len() > 14 || !ends_open {
        return false;
    }
    let first_lettered =
        words.iter().find(|word| word.chars().any(char::is_alphabetic)).unwrap_or(first);
    words.len() >= 2 && is_body(last, &KAZAKH)
        || is_body(first_lettered, &RUSSIAN) && words.len() >= 2
        || words.len() >= 3 && is_body(last, &LEGAL) && folded.contains('»')
}

/// Whether a short text announces a total.
pub(super) fn is_total(text: &str) -> bool {
    const WORDS: [&str; 10] = [
        "барлығы",
        "барлыгы",
        "жиыны",
        "жиынтығы",
        "қорытынды",
        "итого",
        "всего",
        "жалпысомасы",
        "общаясумма",
        "бәрі",
    ];
    static STEMS: LazyLock<Vec<String>> = LazyLock::new(|| bared(&WORDS));
    let words: Vec<String> = bagyt_language::fold::words(text)
        .map(|(_, word)| skeleton(word))
        .filter(|word| !word.is_empty())
        .collect();
    let is_total = |word: &String| STEMS.iter().any(|stem| word == stem);
    if words.len() > 14 {
        return false;
    }
    let first = words.iter().position(|word| !word.chars().all(|c| c.is_ascii_digit()));
    let shouted = words.iter().any(is_total)
        && bagyt_language::fold::words(text).any(|(_, word)| {
            is_total(&skeleton(word))
                && word.chars().count() > 4
                && word.chars().all(|c| !c.is_lowercase())
        });
    // `2026 жылға БАРЛЫҒЫ`, `Итого: …`, `Барлығы 2026 жылға`, `Всего на 2026 год`, `2026 жылға барлығы`.
    first.is_some_and(|first| is_total(&words[first]))
        || shouted
        || words.len() <= 6 && words.last().is_some_and(is_total)
        || words.len() <= 8
            && words.iter().any(is_total)
            && text.chars().any(|c| c.is_ascii_digit())
}

/// Whether a line belongs to the title or the approval block of a list.
pub(super) fn is_title(text: &str) -> bool {
    static STEMS: LazyLock<Vec<String>> = LazyLock::new(|| {
        bared(&[
            "тізбе",
            "перечень",
            "бекітілген",
            "бекітілді",
            "бекітемін",
            "утвержд",
            "қосымша",
            "приложение",
            "бұйрығы",
            "бұйрықпен",
            "приказ",
            "конкурс жарияла",
            "объявляется конкурс",
            "үзінді",
            "выписка",
            "қаулысы",
            "постановлени",
            "үкіметтік емес ұйымдар үшін",
            "басым бағыттары",
        ])
    });
    let head = &text[..text.floor_char_boundary(600)];
    text.chars().count() <= 500 && has_any(&skeleton(head), &STEMS) > 0
}

/// Whether a line opens the text after a table: notes and signatures.
pub(super) fn is_afterword(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "ескертпе",
        "ескерту",
        "примечани",
        "қолы",
        "подпись",
        "келісілді",
        "согласовано",
        "басқарма басшысы",
        "руководитель",
        "бөлім басшысы",
        "аббревиатура",
        "сноска",
    ];
    static STEMS: LazyLock<Vec<String>> = LazyLock::new(|| bared(&WORDS));
    let head: String = skeleton(&text[..text.floor_char_boundary(120)]);
    STEMS.iter().any(|stem| head.starts_with(stem.as_str()))
}

/// Whether a text is the mark for an empty cell.
pub(super) fn is_empty_mark(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_dash(c))
}
