//! The program `bagyt`: reads the command line and the settings, wires the pieces together, runs one command.

mod arguments;
mod commands;
mod configuration;
mod examples;
mod help;
mod output;
mod register;

use arguments::{Arguments, Command};
use clap::{CommandFactory, FromArgMatches};
use std::process::ExitCode;

fn main() -> ExitCode {
    let lang = help::language(std::env::args().skip(1));
    let matches = help::in_language(Arguments::command(), lang).get_matches();
    let arguments = Arguments::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    match run(arguments) {
        Ok(code) => code,
        Err(error) => {
            output::complain(&error);
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let settings = configuration::load(&arguments)?;
    let lang = arguments.lang.unwrap_or_default();
    match arguments.command.unwrap_or(Command::Serve) {
        Command::Serve => commands::serve::run(&settings, lang),
        Command::Read { files, format } => commands::read::run(&settings, lang, &files, format),
        Command::Check { files, format, strict } => {
            commands::check::run(&settings, lang, &files, format, strict)
        }
        Command::Import { files, replaces, additional_to, as_new } => commands::import::run(
            &settings,
            lang,
            &files,
            &commands::import::Ties { replaces, additional_to, as_new },
        ),
        Command::Calendar(entry) => commands::calendar::run(&settings, lang, entry),
        Command::Verify => commands::verify::run(&settings, lang),
        Command::Backup { target } => commands::backup::run(&settings, lang, &target),
        Command::Restore { source } => commands::backup::bring_back(&settings, lang, &source),
        Command::Settings { reference } => commands::settings::run(&settings, reference),
        Command::Doctor => commands::doctor::run(&settings, lang),
    }
}
