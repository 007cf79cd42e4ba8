//! `bagyt verify`: recomputes the journal and names the first broken entry.

use crate::trouble::{Result, broken};
use crate::{output, register};
use bagyt_operations::{VerifyError, verify};
use bagyt_settings::Settings;
use bagyt_wording::{Args, Lang, say};
use std::process::ExitCode;

/// Verifies the register; exit 1 when it is not what was recorded.
pub fn run(settings: &Settings, lang: Lang) -> Result<ExitCode> {
    register::wait(async {
        let store = register::open_existing(settings).await?;
        match verify(&store).await {
            Ok(verified) => {
                let values = Args::new()
                    .count("entries", verified.entries)
                    .count("erased", verified.erased)
                    .text("root", verified.root);
                output::line(&say(lang, "verify-whole", &values));
                Ok(ExitCode::SUCCESS)
            }
            Err(VerifyError::Storage(error)) => Err(error.into()),
            Err(error) => {
                output::aside(&broken(&error).in_words(lang));
                Ok(ExitCode::from(1))
            }
        }
    })
}
