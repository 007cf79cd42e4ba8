//! Adding money up inside the database, without overflow and without mixing what is sure with what is suspect.

use super::{Sum, YearSum};
use crate::error::StorageError;
use crate::session::Session;
use bagyt_domain::Tenge;
use sea_orm::{QueryResult, Value};

/// Amounts are summed in two halves, whole millions of tiyn and the rest: a sum of hostile amounts near the limit of an
/// integer must neither fail on one database nor turn into a float on the other.
const HALF: i64 = 1_000_000;

/// The columns [`sum_in`] reads, over funding rows named `f`.
pub fn columns() -> String {
    let half = |condition: &str, amount: &str, operator: &str, name: &str| {
        format!(
            "CAST(COALESCE(SUM(CASE WHEN f.likely_tiyn IS {condition} THEN f.{amount} {operator} {HALF} ELSE 0 END), 0) \
             AS BIGINT) AS {name}"
        )
    };
    let whole = |condition: &str, amount: &str, name: &str| {
        let (high, low) = (format!("{name}_high"), format!("{name}_low"));
        format!("{}, {}", half(condition, amount, "/", &high), half(condition, amount, "%", &low))
    };
    format!(
        "{}, {}, {}, COUNT(DISTINCT CASE WHEN f.likely_tiyn IS NOT NULL THEN f.direction_id END) AS suspect_rows",
        whole("NULL", "tiyn", "sure"),
        whole("NOT NULL", "tiyn", "printed"),
        whole("NOT NULL", "likely_tiyn", "likely"),
    )
}

/// The sum in a row that has the columns of [`columns`].
pub fn sum_in(row: &QueryResult) -> Result<Sum, StorageError> {
    let amount = |name: &str| -> Result<Tenge, StorageError> {
        let high: i64 = row.try_get("", &format!("{name}_high"))?;
        let low: i64 = row.try_get("", &format!("{name}_low"))?;
        Ok(Tenge::from_tiyn(high.saturating_mul(HALF).saturating_add(low)))
    };
    let rows: i64 = row.try_get("", "suspect_rows")?;
    Ok(Sum {
        sure: amount("sure")?,
        suspect_as_printed: amount("printed")?,
        suspect_likely: amount("likely")?,
        suspect_rows: u32::try_from(rows).unwrap_or(u32::MAX),
    })
}

/// The sums by year of the directions `d` that `from_where` selects: years ascending, money without a year last.
pub async fn by_year(
    session: &Session,
    from_where: &str,
    values: Vec<Value>,
) -> Result<Vec<YearSum>, StorageError> {
    let sql = format!(
        "SELECT f.year AS year, {} FROM funding f WHERE (f.direction_id, f.version) IN \
         (SELECT d.direction_id, d.version FROM {from_where}) \
         GROUP BY f.year ORDER BY CASE WHEN f.year IS NULL THEN 1 ELSE 0 END, f.year",
        columns()
    );
    let rows = session.rows(&sql, values).await?;
    rows.iter()
        .map(|row| Ok(YearSum { year: super::rows::year(row, "year")?, sum: sum_in(row)? }))
        .collect()
}

/// The sum of the directions `d` that `from_where` selects.
pub async fn in_all(
    session: &Session,
    from_where: &str,
    values: Vec<Value>,
) -> Result<Sum, StorageError> {
    let sql = format!(
        "SELECT {} FROM funding f WHERE (f.direction_id, f.version) IN \
         (SELECT d.direction_id, d.version FROM {from_where})",
        columns()
    );
    let row = session.row(&sql, values).await?;
    row.as_ref().map_or(Ok(Sum::default()), sum_in)
}
