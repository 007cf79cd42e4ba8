//! The table of schema steps: no entry vouches for it, the program itself does.

use super::VerifyError;
use crate::migrations::{expected, shown, steps};
use crate::session::Session;

/// Refuses a table that does not name exactly the steps of this program.
pub async fn compare(session: &Session) -> Result<(), VerifyError> {
    let (said, expected) = (steps(session).await?, expected());
    if said == expected {
        return Ok(());
    }
    Err(VerifyError::Steps { said: shown(&said), expected: shown(&expected) })
}
