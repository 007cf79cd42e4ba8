//! How the schema grows, step by step; a step that was ever released is never changed.

use crate::error::StorageError;
use sea_orm::DatabaseConnection;

/// Brings an older or empty database up to the schema of this program.
pub async fn bring_up_to_date(_database: &DatabaseConnection) -> Result<(), StorageError> {
    Ok(())
}
