//! Official terms and nothing else for legal things; letters and marks as a printed paper has them.

mod catalogue;

use catalogue::Catalogue;

/// What must not stand in a Kazakh message, and what stands there instead (the glossary of the field).
const KAZAKH: &[(&str, &str)] = &[
    ("өтініш", "өтінім"),
    ("заявка", "өтінім"),
    ("өтінімші", "өтінім беруші"),
    ("өтінуші", "өтінім беруші"),
    ("тапсырысшы", "тапсырыс беруші"),
    ("тапсырыскер", "тапсырыс беруші"),
    ("грант иегері", "грант алушы"),
    ("бейүкіметтік", "үкіметтік емес"),
    ("үкіметтікемес", "үкіметтік емес"),
    ("ҰЕҰ", "ҮЕҰ"),
    ("ҮЕУ", "ҮЕҰ"),
    ("НПО", "ҮЕҰ"),
    ("МРП", "АЕК"),
    ("БИН", "БСН"),
    ("ИИН", "ЖСН"),
    ("қысқамерзімді", "қысқа мерзімді"),
    ("ортамерзімді", "орта мерзімді"),
    ("ұзақмерзімді", "ұзақ мерзімді"),
    ("мақсатты индикатор", "нысаналы индикатор"),
    ("нысаналы көрсеткіш", "нысаналы индикатор"),
    ("күтілген нәтиже", "күтілетін нәтиже"),
    ("қаржыландыру мөлшері", "қаржыландыру көлемі"),
    ("жүзеге асыру мерзімі", "іске асыру мерзімі"),
    ("жүзеге асыру аумағы", "іске асыру аумағы"),
    ("территория", "аумақ"),
    ("техникалық-материалдық", "материалдық-техникалық"),
    ("бағыттардың тізімі", "бағыттардың тізбесі"),
    ("бағыттар тізімі", "бағыттар тізбесі"),
    ("перечень", "тізбе"),
    ("қоғамдық талқылау", "жария талқылау"),
    ("бекіту грифі", "бекіту белгісі"),
    ("сфера", "сала"),
    ("протокол", "хаттама"),
    ("договор", "шарт"),
    ("келісімшарт", "шарт"),
    ("эксперт", "сарапшы"),
    ("жеңіпаз", "жеңімпаз"),
    ("малый грант", "шағын грант"),
    ("кіші грант", "шағын грант"),
    ("ұмыт", "жадтан өшіру"),
    ("қалдырып кет", "өткізіп жіберу"),
];

/// The same for Russian.
const RUSSIAN: &[(&str, &str)] = &[
    ("НКО", "НПО"),
    ("получатель гранта", "грантополучатель"),
    ("целевой показатель", "целевой индикатор"),
    ("размер финансирования", "объём финансирования"),
    ("публичное слушание", "публичное обсуждение"),
    ("объем", "объём"),
    ("отчет", "отчёт"),
    ("забы", "удалить"),
];

fn check(lang: &str, table: &[(&str, &str)]) {
    for (name, text) in Catalogue::of(lang).texts {
        let lower = text.to_lowercase();
        for (wrong, right) in table {
            let short_form = wrong.chars().all(char::is_uppercase);
            let found = if short_form { text.contains(wrong) } else { lower.contains(wrong) };
            assert!(!found, "{lang} {name}: «{wrong}» is said «{right}» here: {text}");
        }
    }
}

#[test]
fn kazakh_messages_keep_to_the_official_terms() {
    check("kk", KAZAKH);
}

#[test]
fn russian_messages_keep_to_the_official_terms() {
    check("ru", RUSSIAN);
}

/// Words for storing lists besides the one that the import speaks of itself with: «енгізу», «внести».
#[test]
fn the_import_speaks_of_itself_with_one_verb() {
    for (lang, others) in
        [("kk", ["жүкте", "қосылған", "енгізіп көр"]), ("ru", ["загру", "вносил", "записыва"])]
    {
        for (name, text) in Catalogue::of(lang).texts {
            let other = others.iter().find(|other| text.to_lowercase().contains(**other));
            assert!(!name.starts_with("import-") || other.is_none(), "{lang} {name}: {text}");
        }
    }
}

#[test]
fn what_anybody_is_advised_needs_no_program_on_the_machine() {
    for lang in ["kk", "ru", "en"] {
        for (name, text) in Catalogue::of(lang).texts {
            let program = ["Tesseract", "LibreOffice", "bagyt"].iter().any(|it| text.contains(it));
            assert!(!(name.ends_with(".hint") && program), "{lang} {name}: {text}");
        }
    }
}

#[test]
fn no_word_mixes_latin_and_cyrillic_letters() {
    for lang in ["kk", "ru"] {
        for (name, text) in Catalogue::of(lang).texts {
            for word in text.split(|it: char| !it.is_alphabetic()) {
                let latin = word.chars().any(|it| it.is_ascii_alphabetic());
                let cyrillic = word.chars().any(|it| ('\u{0400}'..='\u{04FF}').contains(&it));
                assert!(!(latin && cyrillic), "{lang} {name}: «{word}» mixes two scripts");
            }
        }
    }
}

#[test]
fn marks_are_those_of_a_printed_paper() {
    for lang in ["kk", "ru", "en"] {
        for (name, text) in Catalogue::of(lang).texts {
            for (wrong, right) in [("\"", "«» or “”"), (" - ", " – "), ("!", "."), ("...", "…")]
            {
                assert!(!text.contains(wrong), "{lang} {name}: write {right}, not {wrong}: {text}");
            }
        }
    }
}
