//! What the filters offer: every value that occurs, with the number of directions it would show.

use super::rows;
use super::selection::{Conditions, language_from_key};
use super::{Choice, Choices, DirectionFilter, IssuerChoice, IssuerKey};
use crate::error::StorageError;
use crate::session::Session;
use bagyt_domain::list::{Field, Region, Term, Year};
use bagyt_language::sorting::sort_key;
use sea_orm::QueryResult;

/// Every value of every filter; a filter does not narrow its own values.
pub async fn choices(session: &Session, filter: &DirectionFilter) -> Result<Choices, StorageError> {
    let without = |change: fn(&mut DirectionFilter)| {
        let mut rest = filter.clone();
        change(&mut rest);
        rest
    };
    let both = without(|rest| rest.with_findings = None);
    let finding = |wanted| DirectionFilter { with_findings: Some(wanted), ..both.clone() };
    Ok(Choices {
        years: years(session, &without(|rest| rest.year = None)).await?,
        fields: fields(session, &without(|rest| rest.field = None)).await?,
        issuers: issuers(session, &without(|rest| rest.issuer = None)).await?,
        regions: regions(session, &without(|rest| rest.region = None)).await?,
        terms: terms(session, &without(|rest| rest.term = None)).await?,
        languages: languages(session, &without(|rest| rest.language = None)).await?,
        with_findings: how_many(session, &finding(true)).await?,
        without_findings: how_many(session, &finding(false)).await?,
    })
}

/// Values of a column among the selected directions, each with its number of directions; `join` brings in their table.
async fn values(
    session: &Session,
    filter: &DirectionFilter,
    column: &str,
    join: &str,
) -> Result<Vec<QueryResult>, StorageError> {
    let conditions = Conditions::of(filter);
    let sql = format!(
        "SELECT {column} AS value, COUNT(*) AS directions FROM (SELECT d.direction_id, d.version, d.field, \
         d.issuer_key, d.issuer, d.term, v.language FROM {}) s {join} WHERE {column} IS NOT NULL GROUP BY {column}",
        conditions.sql()
    );
    session.rows(&sql, conditions.values()).await
}

async fn how_many(session: &Session, filter: &DirectionFilter) -> Result<u64, StorageError> {
    let conditions = Conditions::of(filter);
    let sql = format!("SELECT COUNT(*) AS number FROM {}", conditions.sql());
    Ok(u64::try_from(session.number(&sql, conditions.values()).await?).unwrap_or(0))
}

fn choice<T>(row: &QueryResult, value: Option<T>) -> Result<Option<Choice<T>>, StorageError> {
    let directions = rows::large(row, "directions")?;
    Ok(value.map(|value| Choice { value, directions }))
}

async fn years(
    session: &Session,
    filter: &DirectionFilter,
) -> Result<Vec<Choice<Year>>, StorageError> {
    let join =
        "JOIN direction_years y ON y.direction_id = s.direction_id AND y.version = s.version";
    let found = values(session, filter, "y.year", join).await?;
    let mut years = collect(&found, |row| rows::year(row, "value"))?;
    years.sort_by_key(|choice| std::cmp::Reverse(choice.value));
    Ok(years)
}

async fn fields(
    session: &Session,
    filter: &DirectionFilter,
) -> Result<Vec<Choice<Field>>, StorageError> {
    let found = values(session, filter, "s.field", "").await?;
    let mut fields = collect(&found, |row| rows::field(row, "value"))?;
    fields.sort_by_key(|choice| choice.value);
    Ok(fields)
}

async fn terms(
    session: &Session,
    filter: &DirectionFilter,
) -> Result<Vec<Choice<Term>>, StorageError> {
    let found = values(session, filter, "s.term", "").await?;
    let mut terms = collect(&found, |row| rows::term(row, "value"))?;
    terms.sort_by_key(|choice| choice.value);
    Ok(terms)
}

async fn languages(
    session: &Session,
    filter: &DirectionFilter,
) -> Result<Vec<Choice<bagyt_domain::list::ListLanguage>>, StorageError> {
    let mut found = values(session, filter, "s.language", "").await?;
    found.sort_by_key(|row| rows::text(row, "value").unwrap_or_default());
    collect(&found, |row| Ok(language_from_key(&rows::text(row, "value")?)))
}

async fn regions(
    session: &Session,
    filter: &DirectionFilter,
) -> Result<Vec<Choice<Region>>, StorageError> {
    let join =
        "JOIN direction_regions r ON r.direction_id = s.direction_id AND r.version = s.version";
    let found = values(session, filter, "r.region", join).await?;
    let mut regions = collect(&found, |row| Ok(Some(Region::new(rows::text(row, "value")?))))?;
    let place = |region: &Region| Region::TWENTY.iter().position(|slug| *slug == region.slug());
    regions
        .sort_by_key(|choice| (place(&choice.value).unwrap_or(usize::MAX), choice.value.clone()));
    Ok(regions)
}

fn collect<T>(
    found: &[QueryResult],
    read: impl Fn(&QueryResult) -> Result<Option<T>, StorageError>,
) -> Result<Vec<Choice<T>>, StorageError> {
    let choices = found.iter().map(|row| choice(row, read(row)?));
    choices.filter_map(Result::transpose).collect()
}

async fn issuers(
    session: &Session,
    filter: &DirectionFilter,
) -> Result<Vec<IssuerChoice>, StorageError> {
    let conditions = Conditions::of(filter);
    let sql = format!(
        "SELECT s.issuer_key AS value, MAX(s.issuer) AS name, COUNT(*) AS directions FROM \
         (SELECT d.issuer_key, d.issuer FROM {}) s WHERE s.issuer_key IS NOT NULL GROUP BY s.issuer_key",
        conditions.sql()
    );
    let found = session.rows(&sql, conditions.values()).await?;
    let read = |row: &QueryResult| {
        Ok(IssuerChoice {
            key: IssuerKey::new(rows::text(row, "value")?),
            name: rows::text(row, "name")?,
            directions: rows::large(row, "directions")?,
        })
    };
    let mut issuers: Vec<IssuerChoice> =
        found.iter().map(read).collect::<Result<_, StorageError>>()?;
    issuers.sort_by_key(|issuer| (sort_key(&issuer.name), issuer.key.clone()));
    Ok(issuers)
}
