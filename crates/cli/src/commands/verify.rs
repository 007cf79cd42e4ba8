//! `bagyt verify`: recomputes the journal and names the first broken entry.

use crate::{output, register};
use bagyt_operations::{VerifyError, verify};
use bagyt_settings::Settings;
use bagyt_wording::{Args, Lang, say};
use std::process::ExitCode;

/// Verifies the register; exit 1 when it is not what was recorded.
pub fn run(settings: &Settings, lang: Lang) -> anyhow::Result<ExitCode> {
    register::wait(async {
        let store = register::open(settings).await?;
        match verify(&store).await {
            Ok(verified) => {
                let values = Args::new()
                    .count("entries", verified.entries)
                    .count("erased", verified.erased)
                    .text("root", verified.root);
                output::line(&say(lang, "verify-whole", &values));
                Ok(ExitCode::SUCCESS)
            }
            Err(error) => {
                output::aside(&reason(lang, &error));
                Ok(ExitCode::from(1))
            }
        }
    })
}

/// What is wrong with the register, in words.
pub fn reason(lang: Lang, error: &VerifyError) -> String {
    match error {
        VerifyError::Broken { sequence, problem } => say(
            lang,
            "verify-broken",
            &Args::new().text("sequence", sequence).text("detail", problem),
        ),
        other => say(lang, "verify-differs", &Args::new().text("detail", other)),
    }
}
