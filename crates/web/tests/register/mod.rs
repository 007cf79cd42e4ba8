//! Registers for the tests of pages: empty, with the examples, crowded.

mod odd;

pub use odd::{confirmed_version, noted, reordered, total_without_rows, untitled};

use bagyt_domain::Tenge;
use bagyt_domain::list::{
    Code, Column, Direction, Field, Finding, Funding, ListLanguage, OfficialList, Region, Source,
    Term,
};
use bagyt_domain::rules::RuleBook;
use bagyt_journal::Pseudonym;
use bagyt_lists::{Limits, Reading};
use bagyt_operations::{
    Compared, Ctx, ImportedFile, Outcome, Purpose, confirm_list, import_list, import_readings,
    register_actor,
};
use bagyt_settings::Settings;
use bagyt_storage::{Fingerprint, ListId, Store};
use bagyt_web::App;
use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

/// A store in a folder of its own.
pub struct Register {
    store: Store,
    folder: tempfile::TempDir,
}

impl Register {
    /// The site over it.
    pub fn router(&self) -> axum::Router {
        self.router_with(Settings::default())
    }

    /// The site over it, with settings of its own.
    pub fn router_with(&self, settings: Settings) -> axum::Router {
        bagyt_web::router(self.app(settings))
    }

    /// The site over it, with these originals as invented samples.
    pub fn router_with_samples(&self, samples: HashSet<Fingerprint>) -> axum::Router {
        bagyt_web::router(self.app(Settings::default()).with_samples(samples))
    }

    /// The original of an example list.
    pub fn of_list(&self, name: &str) -> HashSet<Fingerprint> {
        [Fingerprint::of(&example(name))].into()
    }

    /// What the site is made of.
    pub fn app(&self, settings: Settings) -> App {
        App::new(self.store.clone(), RuleBook::built_in().clone(), Limits::default(), settings)
    }

    /// Somebody removes the file of the database while the site runs.
    pub fn lose_file(&self) {
        std::fs::remove_file(self.folder.path().join("t.sqlite")).expect("the file is there");
    }
}

/// An empty one, and what acts on it.
pub async fn fresh() -> (Register, Ctx) {
    let folder = tempfile::tempdir().expect("a folder");
    let address = format!("sqlite:{}", folder.path().join("t.sqlite").display());
    let store = Store::open(&address).await.expect("a store");
    let rules = Arc::new(RuleBook::built_in().clone());
    let nobody = Ctx::of_this_machine(store.clone(), rules, Pseudonym([0; 16]));
    let actor = register_actor(&nobody, "test").await.expect("an actor");
    (Register { store, folder }, nobody.acting_as(actor))
}

/// Nothing in it.
pub async fn empty() -> Register {
    fresh().await.0
}

/// One example list, and what further ones are imported with.
pub async fn growing() -> (Register, Ctx) {
    let (register, ctx) = fresh().await;
    grow(&ctx, "2025-kostanay.txt").await;
    (register, ctx)
}

/// Imports a further example list.
pub async fn grow(ctx: &Ctx, name: &str) {
    import(ctx, name, example(name), Purpose::New).await;
}

/// The example lists, two of them corrected.
pub async fn typical() -> Register {
    let (register, ctx) = fresh().await;
    let mut lists: Vec<(String, ListId)> = Vec::new();
    for (name, bytes) in read_folder("lists") {
        let list = import(&ctx, &name, bytes, Purpose::New).await;
        lists.push((stem(&name), list));
    }
    for (name, bytes) in read_folder("versions") {
        let first = stem(&name).trim_end_matches("-corrected").to_owned();
        let found = lists.iter().find(|(name, _)| *name == first);
        let (_, list) = found.expect("a corrected example has its first form");
        import(&ctx, &name, bytes, Purpose::Replaces(*list)).await;
    }
    register
}

/// The officer who confirms.
pub const OFFICER: &str = "Айгүл Тексерушіқызы";

/// One example list, of which rows are confirmed: those given, or all of them.
pub async fn confirmed(rows: Option<&[u32]>) -> (Register, ListId) {
    let (register, ctx) = fresh().await;
    let name = "2025-kostanay.txt";
    let list = import(&ctx, name, example(name), Purpose::New).await;
    let officer = register_actor(&ctx, OFFICER).await.expect("an officer");
    let compared = match rows {
        Some(rows) => Compared::rows(list, rows.iter().copied().collect()),
        None => Compared::whole(list),
    };
    confirm_list(&ctx.acting_as(officer), &compared).await.expect("confirmed");
    (register, list)
}

/// Takes in one list.
pub async fn import(ctx: &Ctx, name: &str, bytes: Vec<u8>, purpose: Purpose) -> ListId {
    let file = ImportedFile { name: name.to_owned(), bytes: bytes.into() };
    match import_list(ctx, file, purpose, Limits::default()).await.expect(name) {
        Outcome::Imported { lists, .. } => lists[0].list,
        Outcome::AlreadyThere { lists, .. } => lists[0],
        Outcome::Undecided(likely) => panic!("{name} looks like {likely:?}"),
    }
}

/// One list of 1,000 rows, with names of 200 letters and a finding in each.
pub async fn crowded() -> Register {
    let finding = |ordinal| {
        Finding::new(Code::IndicatorWithoutNumber).at(ordinal, Column::Indicators).item("target 1")
    };
    with_rows((1..=1000).map(row).collect(), (1..=1000).map(finding).collect()).await
}

/// One list of 1,000 rows by as many customers, each in a district, an oblast and Astana, or in one place alone.
pub async fn wide() -> Register {
    let places = ["abai", "taraz", "shortandy", "semey", "aksu", "pavlodar", "almaty", "akmola"];
    let of = |ordinal: u32| {
        let place = places[ordinal as usize % places.len()];
        let regions = match ordinal % 3 {
            0 => vec![Region::new(place)],
            1 => vec![Region::new("astana")],
            _ => vec![Region::new(place), Region::new("astana")],
        };
        Direction { issuer: Some(format!("Customer {ordinal}")), regions, ..row(ordinal) }
    };
    with_rows((1..=1000).map(of).collect(), Vec::new()).await
}

/// One direction of 2026 with 7 000 thousand tenge of that year, 300 whose year is printed nowhere, and no number of grants; and
/// as much in 2025 without the latter.
pub async fn undated() -> Register {
    let thousands = |amount| Tenge::from_thousands(amount).expect("it fits");
    let mut rows = vec![row(1), row(2)];
    rows[0].funding[0].thousand_tenge = thousands(7_000);
    let part = Funding { year: None, thousand_tenge: thousands(300), ..rows[0].funding[0].clone() };
    rows[0].funding.push(part);
    rows[0].grant_count = None;
    rows[1].funding[0].year = Some(2025);
    rows[1].years = vec![2025];
    rows.iter_mut().for_each(|row| row.regions.push(Region::new("astana")));
    with_rows(rows, Vec::new()).await
}

/// One direction of which no amount was read.
pub async fn without_money() -> Register {
    with_rows(vec![Direction { funding: Vec::new(), ..row(1) }], Vec::new()).await
}

/// One list of two rows in Astana: 16 000 thousand tenge nothing is wrong with, and 4 400 000 that were likely meant as 4 400.
pub async fn suspect() -> Register {
    let thousands = |amount| Tenge::from_thousands(amount).expect("it fits");
    let mut rows = vec![row(1), row(2)];
    rows.iter_mut().for_each(|row| row.regions.push(Region::new("astana")));
    rows[0].funding[0].thousand_tenge = thousands(16_000);
    rows[1].funding[0].thousand_tenge = thousands(4_400_000);
    rows[1].funding[0].likely_thousand_tenge = Some(thousands(4_400));
    with_rows(rows, Vec::new()).await
}

/// One list with directions a program for tables might take for something else, and their texts in order.
pub async fn odd_texts() -> (Register, Vec<&'static str>) {
    let texts = vec![
        "=1+1",
        "@SUM(A1)",
        "-2+3",
        "  бос орын  ",
        "екі\nжол",
        "<b>&amp;</b>",
        "\u{7} _x0041_ \u{b}",
        "12 500",
        "TRUE",
    ];
    let direction =
        |(ordinal, text): (u32, &&str)| Direction { direction: (*text).to_owned(), ..row(ordinal) };
    (with_rows((1..).zip(&texts).map(direction).collect(), Vec::new()).await, texts)
}

/// One list of 120 directions, of which a second version prints the same and means another amount and another field.
pub async fn read_otherwise() -> Register {
    let (register, ctx) = fresh().await;
    let rows: Vec<Direction> = (1..=120)
        .map(|ordinal| Direction { direction: format!("Бағыт {ordinal}"), ..row(ordinal) })
        .collect();
    let otherwise = rows.iter().cloned().map(|mut row| {
        row.funding[0].likely_thousand_tenge = Tenge::from_thousands(5);
        row.field_code = Some(Field::ALL[2]);
        row
    });
    let otherwise = otherwise.collect();
    let list = store_rows(&ctx, rows, Vec::new(), Purpose::New).await;
    store_rows(&ctx, otherwise, Vec::new(), Purpose::Replaces(list)).await;
    register
}

/// One direction paid in 2026, in a list whose title names another year.
pub async fn of_a_year_to_come() -> Register {
    let (register, ctx) = fresh().await;
    let list = OfficialList { year: Some(2031), ..list_of(vec![row(1)]) };
    store(&ctx, Reading { list, findings: Vec::new() }, Purpose::New).await;
    register
}

/// One list of these rows and findings.
async fn with_rows(rows: Vec<Direction>, findings: Vec<Finding>) -> Register {
    let (register, ctx) = fresh().await;
    store_rows(&ctx, rows, findings, Purpose::New).await;
    register
}

async fn store_rows(
    ctx: &Ctx,
    rows: Vec<Direction>,
    findings: Vec<Finding>,
    purpose: Purpose,
) -> ListId {
    let list = list_of(rows);
    store(ctx, Reading { list, findings }, purpose).await
}

/// A list of these rows with a title and its year.
fn list_of(rows: Vec<Direction>) -> OfficialList {
    let source = Source {
        file: "crowded.txt".to_owned(),
        sha256: String::new(),
        format: "text".to_owned(),
        part: 1,
    };
    OfficialList {
        source,
        title: Some("Ұзын атау ".repeat(20)),
        language: ListLanguage::Kazakh,
        year: Some(2026),
        approval: None,
        issuers: Vec::new(),
        columns: Column::ALL.into(),
        rows,
        totals: Vec::new(),
        notes: Vec::new(),
        places: Default::default(),
        texts: Default::default(),
    }
}

async fn store(ctx: &Ctx, reading: Reading, purpose: Purpose) -> ListId {
    let bytes = format!("{purpose:?} {:?}", reading.list.rows[0].years).into_bytes();
    let file = ImportedFile { name: "crowded.txt".to_owned(), bytes: bytes.into() };
    match import_readings(ctx, &file, &[reading], purpose).await.expect("stored") {
        Outcome::Imported { lists, .. } => lists[0].list,
        other => panic!("it is new: {other:?}"),
    }
}

fn row(ordinal: u32) -> Direction {
    let amount = Tenge::from_thousands(5_000).expect("it fits");
    Direction {
        ordinal,
        number: Some(format!("{ordinal}.")),
        issuer: None,
        field: "Мәдениет пен өнерді дамыту".to_owned(),
        field_code: None,
        direction: "бағыт ".repeat(33),
        problem: Some("мәселе ".repeat(40)),
        funding: vec![Funding {
            year: Some(2026),
            thousand_tenge: amount,
            likely_thousand_tenge: None,
            as_printed: "5 000".to_owned(),
        }],
        funding_total_thousand_tenge: amount,
        per_grant_thousand_tenge: None,
        kind_and_term: Some("1 қысқа мерзімді грант".to_owned()),
        grant_count: Some(1),
        term: Some(Term::Short),
        years: vec![2026],
        territory: None,
        regions: Vec::new(),
        territory_by_year: std::collections::BTreeMap::new(),
        territory_counts: Vec::new(),
        target_indicators: vec!["Қамту.".to_owned()],
        expected_results: Vec::new(),
        item_headings: Vec::new(),
        commitments: [],
        material_base: None,
        material_base_items: Vec::new(),
        places: Default::default(),
        texts: Default::default(),
    }
}

/// Name and bytes of every example.
pub fn examples() -> Vec<(String, Vec<u8>)> {
    let mut all = read_folder("lists");
    all.extend(read_folder("versions"));
    all
}

/// The bytes of one example list.
pub fn example(name: &str) -> Vec<u8> {
    let found = read_folder("lists").into_iter().find(|(file, _)| file == name);
    found.expect(name).1
}

fn stem(name: &str) -> String {
    name.split('.').next().unwrap_or(name).to_owned()
}

fn read_folder(name: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
    let mut files: Vec<(String, Vec<u8>)> = folder
        .read_dir()
        .expect("examples are there")
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read(path).expect("an example"))
        })
        .collect();
    files.sort();
    files
}
