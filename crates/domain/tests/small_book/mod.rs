//! The smallest book of rules that loads, of our own writing, so that a lawyer's edit of `rules/` breaks no test.

use bagyt_domain::list::{Field, Term};
use bagyt_domain::rules::PeriodKey;

/// The names of its files, in the order in which they are read.
pub const FILES: [&str; 5] = ["fields.toml", "mrp.toml", "holidays.toml", "old.toml", "new.toml"];

/// The text of one of its files.
pub fn text(file: &str) -> String {
    match file {
        "fields.toml" => fields(),
        "mrp.toml" => MRP.to_owned(),
        "holidays.toml" => HOLIDAYS.to_owned(),
        "old.toml" => generation("old", "from = 2020-01-01\nuntil = 2023-12-31"),
        _ => generation("new", "from = 2024-01-01"),
    }
}

fn fields() -> String {
    let head = "kind = \"fields\"\ntitle = \"Fields\"\nedited = 2024-05-01\n\n[sources]\nlaw = { kk = \"Заң\", ru = \"Закон\", en = \"The law\" }\n";
    let field = |field: Field| {
        let code = field.key();
        let name = |language: &str| {
            format!(
                "{language} = {{ value = \"{code} {language}\", source = \"law\", certainty = \"verified\" }}\n"
            )
        };
        format!("\n[[field]]\ncode = \"{code}\"\n{}{}{}", name("kk"), name("ru"), name("en"))
    };
    let aliases = "aliases = [\n  { language = \"kk\", text = \"Rest\", source = \"law\" },\n]\n";
    head.to_owned() + &Field::ALL.map(field).concat() + aliases
}

const MRP: &str = r#"kind = "mrp"
title = "МРП"
edited = 2024-05-02

[sources]
law = { kk = "Бюджет туралы заң", ru = "Закон о бюджете", en = "The budget law" }

[reasons]
unread = { kk = "оқылған жоқ", ru = "не прочитано", en = "not read" }

[[mrp]]
year = 2022
unknown = "unread"
source = "law"
certainty = "not_found"

[[mrp]]
year = 2023
value = 3450
source = "law"
certainty = "general_knowledge"

[[mrp]]
year = 2024
value = 3692
source = "law"
certainty = "verified"
"#;

const HOLIDAYS: &str = r#"kind = "holidays"
title = "Holidays"
edited = 2024-05-03

[covers]
from_year = 2023
until_year = 2024

[sources]
law = { kk = "Мерекелер туралы заң", ru = "Закон о праздниках", en = "The law on holidays" }

[reasons]
moon = { kk = "жарияланбаған", ru = "не объявлено", en = "not announced" }

[carried_over]
value = ["national", "state"]
source = "law"
certainty = "general_knowledge"

[[holiday]]
key = "nauryz"
rank = "state"
name = { kk = "Наурыз", ru = "Наурыз", en = "Nauryz" }
days = ["03-21", "03-22", "03-23"]
source = "law"
certainty = "verified"

[[holiday]]
key = "harvest"
rank = "national"
name = { kk = "Егін", ru = "Урожай", en = "Harvest" }
until_year = 2023
days = ["10-01"]
source = "law"
certainty = "verified"

[[movable_holiday]]
key = "moon"
rank = "day_off"
name = { kk = "Ай", ru = "Луна", en = "Moon" }

[[movable_holiday.day]]
year = 2023
value = 2023-06-28
source = "law"
certainty = "verified"

[[movable_holiday.day]]
year = 2024
unknown = "moon"
source = "law"
certainty = "not_found"
"#;

fn generation(key: &str, days: &str) -> String {
    let sure = "source = \"order\"\ncertainty = \"verified\"\n";
    let entry = |path: String, value: &str| format!("\n[{path}]\nvalue = {value}\n{sure}");
    let unknown = |path: String| {
        format!("\n[{path}]\nunknown = \"unread\"\nsource = \"order\"\ncertainty = \"not_found\"\n")
    };
    let mut text = format!(
        "kind = \"generation\"\nkey = \"{key}\"\nedited = 2024-05-04\n\n[title]\nkk = \"Бұйрық {key}\"\nru = \"Приказ {key}\"\nen = \"Order {key}\"\n\n[in_force]\n{days}\n{sure}\n[sources]\norder = {{ kk = \"Бұйрық\", ru = \"Приказ\", en = \"The order\" }}\n\n[reasons]\nunread = {{ kk = \"оқылған жоқ\", ru = \"не прочитано\", en = \"not read\" }}\n"
    );
    text += &entry("selection.stages".to_owned(), "2");
    text += &entry("selection.quorum".to_owned(), "\"2/3\"");
    let size = "{ at_least = 3, at_most = 5, odd = true }";
    text += &entry("selection.commission_size".to_owned(), size);
    text += &entry("selection.applications_per_organisation".to_owned(), "\"unlimited\"");
    text += &entry("selection.closing_time".to_owned(), "18:30:00");
    text += &entry("limits_apply_to".to_owned(), "\"first_year\"");
    let limits = [
        "{ floor = 500, ceiling = 3000 }",
        "{ floor = 3000, ceiling = 10000 }",
        "{ floor = 10000, ceiling = \"none\" }",
    ];
    let terms = [
        "{ from_months = 3, until_months = 12 }",
        "{ from_months = 12, until_months = 24 }",
        "{ from_months = 24, until_months = 36 }",
    ];
    for (index, term) in Term::ALL.into_iter().enumerate() {
        let path = |name: &str| format!("grant_types.{}.{name}", term.key());
        text += &entry(path("term"), terms[index]);
        text += &entry(path("funded_years"), &(index + 1).to_string());
        text += &entry(path("limit_mrp"), limits[index]);
        text += &unknown(path("territory_units"));
    }
    for period in PeriodKey::ALL {
        let path = format!("periods.{}", period.key());
        text += &entry(path, "10\nunit = \"working_days\"");
    }
    text + &unknown("open_questions.scores".to_owned())
}
