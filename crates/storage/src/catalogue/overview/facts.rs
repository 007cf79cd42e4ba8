//! The short facts of lists: read a few hundred lists at a time, kept until a list changes.

use super::super::sum::{Sum, sum_of_all};
use super::super::{FindingCounts, IssuerKey, rows, selection};
use super::names::Names;
use super::short::Short;
use crate::error::StorageError;
use crate::ids::{DirectionId, Fingerprint, ListId};
use crate::moment::Moment;
use crate::session::Session;
use bagyt_domain::list::{Direction, Region, Year};
use bagyt_language::place::{oblast_of, oblasts_as_printed, slugs_of_several_oblasts};
use sea_orm::{QueryResult, Value};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// How many lists are read at a time: enough to make few questions, few enough that their answers are small.
const AT_ONCE: usize = 400;

/// A list in short.
#[derive(Debug)]
pub struct ListFacts {
    /// Its permanent identifier.
    pub id: ListId,
    /// The version in force.
    pub version: u32,
    /// The file the version in force was read from.
    pub original: Fingerprint,
    /// When the version in force was stored.
    pub imported_at: Moment,
    /// What the checks had to say.
    pub findings: FindingCounts,
    /// Its customers by number, each with the last of its spellings by code point.
    pub issuers: BTreeMap<usize, String>,
    /// Its rows in printed order.
    pub rows: Vec<Short>,
    /// Its place among the lists: newest year, that is the first one it funds where its title has none, then when it was first stored, then its place in the file.
    order: (Reverse<Year>, Reverse<i64>, u32, String),
}

impl ListFacts {
    /// Puts a list whose title has no year where the first year it funds belongs.
    fn order_by_first_funded(&mut self) {
        let funded = self.rows.iter().flat_map(Short::amounts).filter_map(|amount| amount.year);
        if let (Reverse(0), Some(first)) = (self.order.0, funded.min()) {
            self.order.0 = Reverse(first);
        }
    }

    /// Puts lists into the order of the catalogue, [`selection::NEWEST_FIRST`].
    pub fn sort(lists: &mut [Arc<Self>]) {
        lists.sort_by(|one, other| one.order.cmp(&other.order));
    }

    /// Reads these lists, or all when none are named, in the order of the catalogue.
    pub async fn read(
        session: &Session,
        lists: Option<&HashSet<ListId>>,
        names: &mut Names,
    ) -> Result<Vec<Arc<Self>>, StorageError> {
        let wanted: Vec<String> = match lists {
            Some(lists) => lists.iter().map(ToString::to_string).collect(),
            None => {
                let found = session.rows("SELECT id FROM lists", []).await?;
                found.iter().map(|row| rows::text(row, "id")).collect::<Result<_, _>>()?
            }
        };
        let mut facts = Vec::with_capacity(wanted.len());
        for some in wanted.chunks(AT_ONCE) {
            facts.extend(Reading::of(session, some).await?.all(names).await?);
        }
        let mut facts: Vec<Arc<Self>> = facts.into_iter().map(Arc::new).collect();
        Self::sort(&mut facts);
        Ok(facts)
    }
}

/// A few lists that are being read.
struct Reading<'a> {
    session: &'a Session,
    /// The lists, as parameters of every question.
    ids: Vec<Value>,
    /// `l.id IN ($1, …)`.
    which: String,
    facts: HashMap<ListId, ListFacts>,
    /// Where each direction stands: its list, and which row of it.
    places: HashMap<DirectionId, (ListId, usize)>,
}

impl<'a> Reading<'a> {
    async fn of(session: &'a Session, lists: &[String]) -> Result<Self, StorageError> {
        let places: Vec<String> = (1..=lists.len()).map(|place| format!("${place}")).collect();
        let which = format!("l.id IN ({})", places.join(", "));
        let ids: Vec<Value> = lists.iter().cloned().map(Value::from).collect();
        let sql = format!(
            "SELECT l.id, l.created_at, v.version, v.imported_at, v.original, v.part, v.year, v.errors, v.warnings, v.notes FROM lists l \
             JOIN list_versions v ON v.list_id = l.id AND v.version = l.current_version WHERE {which}"
        );
        let mut facts = HashMap::with_capacity(lists.len());
        for row in session.rows(&sql, ids.clone()).await? {
            let list = list(&row)?;
            facts.insert(list.id, list);
        }
        Ok(Self { session, ids, which, facts, places: HashMap::new() })
    }

    async fn all(
        mut self,
        names: &mut Names,
    ) -> Result<impl Iterator<Item = ListFacts>, StorageError> {
        self.rows(names).await?;
        self.confirmed().await?;
        self.parts(names).await?;
        Ok(self.facts.into_values())
    }

    async fn ask(&self, sql: &str) -> Result<Vec<QueryResult>, StorageError> {
        self.session.rows(sql, self.ids.clone()).await
    }

    /// The rows in printed order. No column behind the long texts is asked for: to reach it SQLite reads through them.
    async fn rows(&mut self, names: &mut Names) -> Result<(), StorageError> {
        let sql = format!(
            "SELECT d.direction_id, d.list_id, d.field, d.issuer_key, d.issuer, d.term, d.grant_count, d.findings, v.language \
             FROM {} WHERE {} ORDER BY d.list_id, d.ordinal",
            selection::CURRENT,
            self.which
        );
        for row in self.ask(&sql).await? {
            let list = rows::list_id(&row, "list_id")?;
            let Some(facts) = self.facts.get_mut(&list) else { continue };
            let issuer = rows::optional_text(&row, "issuer_key")?;
            let issuer = issuer.map(|key| names.issuers.number_of(IssuerKey::new(key)));
            if let Some((number, name)) = issuer.zip(rows::optional_text(&row, "issuer")?) {
                let spelling = facts.issuers.entry(number).or_default();
                *spelling = std::mem::take(spelling).max(name);
            }
            let short = short(&row, facts, issuer)?;
            self.places.insert(short.id, (list, facts.rows.len()));
            facts.rows.push(short);
        }
        Ok(())
    }

    /// Which rows a person has confirmed; an index holds them alone.
    async fn confirmed(&mut self) -> Result<(), StorageError> {
        let sql = format!(
            "SELECT d.direction_id FROM lists l JOIN direction_versions d ON d.list_id = l.id AND d.version = l.current_version \
             WHERE d.confirmed_at IS NOT NULL AND {}",
            self.which
        );
        for row in self.ask(&sql).await? {
            if let Some(short) = self.row_of(&row)? {
                short.confirmed = true;
            }
        }
        Ok(())
    }

    /// Years, money and places of the rows.
    async fn parts(&mut self, names: &mut Names) -> Result<(), StorageError> {
        for row in self.ask(&self.part("direction_years", "p.year")).await? {
            if let Some((short, year)) = self.row_of(&row)?.zip(rows::year(&row, "year")?) {
                short.years.push(year);
            }
        }
        for row in self.ask(&self.part("funding", "p.year, p.tiyn, p.likely_tiyn")).await? {
            let amount = rows::amount(&row)?;
            if let Some(short) = self.row_of(&row)? {
                short.money.push(amount);
            }
        }
        for row in self.ask(&self.part("direction_regions", "p.region")).await? {
            let place = rows::text(&row, "region")?;
            let oblast = oblast_of(&place).map(str::to_owned);
            let Some(short) = self.row_of(&row)? else { continue };
            short.places_named += 1;
            for slug in [Some(place), oblast].into_iter().flatten() {
                short.lies_in(names.regions.number_of(Region::new(slug)));
            }
        }
        self.oblasts_as_printed(names).await?;
        for facts in self.facts.values_mut() {
            for short in &mut facts.rows {
                short.years.sort_unstable();
                short.sum = sum_of_all([short.amounts()]);
            }
            facts.order_by_first_funded();
        }
        Ok(())
    }

    /// The oblasts of the places whose slug does not say it; the few rows that name one are read for what they print of it.
    async fn oblasts_as_printed(&mut self, names: &mut Names) -> Result<(), StorageError> {
        let slugs: Vec<String> = slugs_of_several_oblasts().map(|it| format!("'{it}'")).collect();
        let question = self.part("direction_regions", "p.region, d.body");
        for row in self.ask(&format!("{question} AND p.region IN ({})", slugs.join(", "))).await? {
            let id = rows::direction_id(&row, "direction_id")?;
            let body: Direction = rows::json(&row, ("direction_versions", "body"), id)?;
            let (place, text) = (rows::text(&row, "region")?, body.territory.unwrap_or_default());
            let Some(short) = self.row_of(&row)? else { continue };
            for oblast in oblasts_as_printed(&place, &text) {
                short.lies_in(names.regions.number_of(Region::new(oblast)));
            }
        }
        Ok(())
    }

    /// The question for the parts of the rows that stand in a table of their own.
    fn part(&self, table: &str, columns: &str) -> String {
        format!(
            "SELECT p.direction_id, {columns} FROM lists l \
             JOIN direction_versions d ON d.list_id = l.id AND d.version = l.current_version \
             JOIN {table} p ON p.direction_id = d.direction_id AND p.version = d.version WHERE {}",
            self.which
        )
    }

    fn row_of(&mut self, row: &QueryResult) -> Result<Option<&mut Short>, StorageError> {
        let place = self.places.get(&rows::direction_id(row, "direction_id")?);
        Ok(place.and_then(|(list, row)| self.facts.get_mut(list)?.rows.get_mut(*row)))
    }
}

fn list(row: &QueryResult) -> Result<ListFacts, StorageError> {
    let id = rows::list_id(row, "id")?;
    let year = rows::year(row, "year")?.unwrap_or_default();
    let created_at: i64 = row.try_get("", "created_at")?;
    Ok(ListFacts {
        id,
        version: rows::count(row, "version")?,
        original: rows::fingerprint(row, "original")?,
        imported_at: rows::moment(row, "imported_at")?,
        findings: rows::finding_counts(row)?,
        issuers: BTreeMap::new(),
        rows: Vec::new(),
        order: (Reverse(year), Reverse(created_at), rows::count(row, "part")?, id.to_string()),
    })
}

fn short(
    row: &QueryResult,
    list: &ListFacts,
    issuer: Option<usize>,
) -> Result<Short, StorageError> {
    let grants: Option<i64> = row.try_get("", "grant_count")?;
    Ok(Short {
        id: rows::direction_id(row, "direction_id")?,
        list: list.id,
        version: list.version,
        field: rows::field(row, "field")?,
        issuer,
        term: rows::term(row, "term")?,
        language: selection::language_from_key(&rows::text(row, "language")?),
        grants: grants.and_then(|count| u64::try_from(count).ok()),
        has_findings: rows::count(row, "findings")? > 0,
        confirmed: false,
        years: Vec::new(),
        regions: Vec::new(),
        places_named: 0,
        sum: Sum::default(),
        money: Vec::new(),
    })
}
