//! How like a text is to a field of article 5(1) of the law; which one it is, recognition says.

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
