//! `bagyt settings`: what is in force.

use crate::output;
use crate::trouble::Result;
use bagyt_settings::{SETTINGS, Settings, reference_page};
use std::process::ExitCode;

/// Prints every setting as the settings file would say it, or the reference page.
pub fn run(settings: &Settings, reference: bool) -> Result<ExitCode> {
    if reference {
        output::print(&reference_page());
        return Ok(ExitCode::SUCCESS);
    }
    let mut section = "";
    for setting in SETTINGS {
        let (group, key) = setting.key.split_once('.').unwrap_or(("", setting.key));
        if group != section {
            output::line(&format!("{}[{group}]", if section.is_empty() { "" } else { "\n" }));
            section = group;
        }
        output::line(&format!("{key} = {:?}", setting.value(settings)));
    }
    Ok(ExitCode::SUCCESS)
}
