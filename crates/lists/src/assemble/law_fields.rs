//! How like a text is to a field of article 5(1) of the law; which one it is, recognition says.

use bagyt_language::fold::skeleton;
use std::collections::BTreeMap;
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

/// The triples of a skeleton, each once.
fn triples(bare: &str) -> Vec<Triple> {
    let mut triples: Vec<Triple> = Vec::with_capacity(bare.len() / 2);
    let mut last = 0;
    for (index, c) in bare.chars().enumerate() {
        // A letter has 21 bits, three have 63.
        last = (last << 21 | u64::from(c)) & ((1 << 63) - 1);
        if index >= 2 {
            triples.push(last);
        }
    }
    triples.sort_unstable();
    triples.dedup();
    triples
}

/// Which fields have a triple, one bit for each, and how many triples each field has.
struct KnownTriples {
    fields_of: Vec<(Triple, u64)>,
    sizes: [usize; FIELDS.len()],
}

impl KnownTriples {
    fn new() -> Self {
        let mut fields_of: BTreeMap<Triple, u64> = BTreeMap::new();
        let sizes = std::array::from_fn(|field| {
            let triples = triples(&skeleton(FIELDS[field]));
            triples.iter().for_each(|triple| *fields_of.entry(*triple).or_default() |= 1 << field);
            triples.len()
        });
        Self { fields_of: fields_of.into_iter().collect(), sizes }
    }

    /// How many of these triples, which are sorted, each field has.
    fn common(&self, own: &[Triple]) -> [usize; FIELDS.len()] {
        let mut common = [0; FIELDS.len()];
        let mut rest = self.fields_of.as_slice();
        for triple in own {
            rest = &rest[rest.partition_point(|(known, _)| known < triple)..];
            let Some((_, fields)) = rest.first().filter(|(known, _)| known == triple) else {
                continue;
            };
            common.iter_mut().enumerate().for_each(|(field, count)| {
                *count += (fields >> field & 1) as usize;
            });
        }
        common
    }
}

/// How like a whole field a skeleton is, and how much of it stands in one; both 0 to 1.
pub(super) fn field_likeness(bare: &str) -> (f32, f32) {
    static KNOWN: LazyLock<KnownTriples> = LazyLock::new(KnownTriples::new);
    let own = triples(bare);
    if own.len() < 4 {
        return (0.0, 0.0);
    }
    let mut best = (0.0f32, 0.0f32);
    for (common, size) in KNOWN.common(&own).iter().zip(&KNOWN.sizes) {
        best.0 = best.0.max(2.0 * *common as f32 / (own.len() + size) as f32);
        best.1 = best.1.max(*common as f32 / own.len() as f32);
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
}
