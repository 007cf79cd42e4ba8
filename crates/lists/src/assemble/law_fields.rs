//! How like a text is to a field of article 5(1) of the law; which one it is, recognition says.

use bagyt_language::fold::skeleton;
use std::sync::LazyLock;

/// Fields of article 5(1) of the law and how lists shorten them; only the likeness counts here, not which field it is.
/// Assembly knows no rules, so they stand here again; a test holds them to those of the regulation.
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

/// Triples of neighbouring letters, packed: what two texts have in common in spite of misread letters.
type Triple = u64;

/// The triples of a skeleton, in its order.
fn all_triples(bare: &str) -> impl Iterator<Item = Triple> {
    let mut last = 0;
    let triples = bare.chars().map(move |c| {
        // A letter has 21 bits, three have 63.
        last = (last << 21 | u64::from(c)) & ((1 << 63) - 1);
        last
    });
    triples.skip(2)
}

/// The triples of a skeleton, each once.
fn triples(bare: &str) -> Vec<Triple> {
    let mut triples: Vec<Triple> = all_triples(bare).collect();
    triples.sort_unstable();
    triples.dedup();
    triples
}

/// Which fields have a triple, one bit for each, and how many triples each field has.
struct KnownTriples {
    /// The triples, each in the first free place from the one its letters point to, with the fields that have it.
    fields_of: Vec<(Triple, u64)>,
    sizes: [usize; FIELDS.len()],
}

impl KnownTriples {
    fn new() -> Self {
        let mut fields_of = vec![(0, 0); KNOWN_PLACES];
        let sizes = std::array::from_fn(|field| {
            let triples = triples(&skeleton(FIELDS[field]));
            for triple in &triples {
                let mut at = place_of(*triple, KNOWN_PLACES);
                while fields_of[at].0 != 0 && fields_of[at].0 != *triple {
                    at = (at + 1) % KNOWN_PLACES;
                }
                fields_of[at] = (*triple, fields_of[at].1 | 1 << field);
            }
            triples.len()
        });
        Self { fields_of, sizes }
    }

    /// The fields that have a triple, one bit for each.
    fn fields_of(&self, triple: Triple) -> u64 {
        let mut at = place_of(triple, KNOWN_PLACES);
        loop {
            let (known, fields) = self.fields_of[at];
            if known == triple || known == 0 {
                return fields;
            }
            at = (at + 1) % KNOWN_PLACES;
        }
    }

    /// How many different triples a skeleton has, and how many of them each field has.
    fn common(&self, bare: &str) -> (usize, [u16; FIELDS.len()]) {
        let mut common = [0; FIELDS.len()];
        let mut count = 0;
        let add = |triple: Triple| {
            count += 1;
            let mut fields = self.fields_of(triple);
            while fields != 0 {
                common[fields.trailing_zeros() as usize] += 1;
                fields &= fields - 1;
            }
        };
        let mut seen = Seen::for_letters(bare.len());
        all_triples(bare).filter(|triple| seen.is_new(*triple)).for_each(add);
        (count, common)
    }
}

/// Places for the triples of all fields, of which there are some two thousand; a power of two.
const KNOWN_PLACES: usize = 8192;

/// The place to which the letters of a triple point, among so many, which are a power of two.
fn place_of(triple: Triple, places: usize) -> usize {
    // The golden ratio in 64 bits spreads neighbouring letters evenly.
    (triple.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize % places
}

/// The triples met before, each in the first free place from the one its letters point to; zero is no triple.
struct Seen(Vec<Triple>);

impl Seen {
    /// Room for so many triples and as many free places.
    fn for_letters(letters: usize) -> Self {
        Self(vec![0; 2 * letters.next_power_of_two()])
    }

    /// Whether a triple was not met before; notes it.
    fn is_new(&mut self, triple: Triple) -> bool {
        let places = self.0.len();
        let mut at = place_of(triple, places);
        loop {
            let place = &mut self.0[at % places];
            if *place == triple {
                return false;
            }
            if *place == 0 {
                *place = triple;
                return true;
            }
            at += 1;
        }
    }
}

/// How like a whole field a skeleton is, and how much of it stands in one; both 0 to 1.
pub(super) fn field_likeness(bare: &str) -> (f32, f32) {
    static KNOWN: LazyLock<KnownTriples> = LazyLock::new(KnownTriples::new);
    let (own, common) = KNOWN.common(bare);
    if own < 4 {
        return (0.0, 0.0);
    }
    let mut best = (0.0f32, 0.0f32);
    for (common, size) in common.iter().zip(&KNOWN.sizes) {
        best.0 = best.0.max(2.0 * f32::from(*common) / (own + size) as f32);
        best.1 = best.1.max(f32::from(*common) / own as f32);
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_domain::rules::{Language, RuleBook};

    #[test]
    fn the_fields_are_those_of_the_regulation() {
        let fields = RuleBook::built_in().fields();
        for names in fields {
            for language in [Language::Kazakh, Language::Russian] {
                let name = names.name(language).known().expect("the name is known");
                assert!(FIELDS.contains(&name.as_str()), "{name}");
            }
        }
        // No other wording stands here but one that the regulation's data knows, too, or that shortens one.
        let wordings = || {
            let both = [Language::Kazakh, Language::Russian];
            fields
                .iter()
                .flat_map(move |it| both.into_iter().flat_map(|language| it.wordings(language)))
        };
        for field in FIELDS {
            assert!(wordings().any(|wording| wording.starts_with(field)), "{field}");
        }
    }

    #[test]
    fn triples_are_counted_once_and_told_to_the_fields_that_have_them() {
        let known = KnownTriples::new();
        for text in FIELDS.iter().chain(&["", "аб", "абвабвабв", "культура и культура"])
        {
            let bare = skeleton(text);
            let own = triples(&bare);
            let (count, common) = known.common(&bare);
            assert_eq!(count, own.len(), "{text}");
            for (field, common) in common.iter().enumerate() {
                let of_field = triples(&skeleton(FIELDS[field]));
                let shared = own.iter().filter(|triple| of_field.contains(triple)).count();
                assert_eq!(usize::from(*common), shared, "{text} beside {}", FIELDS[field]);
            }
        }
    }

    #[test]
    fn a_field_is_like_itself() {
        for field in FIELDS {
            assert_eq!(field_likeness(&skeleton(field)), (1.0, 1.0), "{field}");
        }
    }
}
