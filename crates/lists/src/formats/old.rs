//! Old office forms (DOC, RTF): another program makes a DOCX of them, which is then read as any other.

use super::docx;
use crate::table::Extract;
use crate::{Limits, OldForm, ReadError, Tools};

/// Turns the file into blocks.
pub fn extract(
    bytes: &[u8],
    form: OldForm,
    limits: &Limits,
    tools: &dyn Tools,
) -> Result<Extract, ReadError> {
    let made = tools.as_docx(bytes, form).map_err(ReadError::Tool)?;
    let extract = docx::extract(&made, limits)?;
    Ok(Extract { format: form.slug(), ..extract })
}
