//! The program `bagyt`: reads the command line and the settings, wires the pieces together, runs one command.

mod arguments;
mod commands;
mod configuration;
mod examples;
mod help;
mod misuse;
mod output;
mod register;
mod signals;
mod trouble;
mod typed;

use arguments::{Arguments, Command};
use bagyt_wording::Lang;
use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser};
use std::process::ExitCode;

fn main() -> ExitCode {
    let typed: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    // What it is told by its parent comes through a pipe; settings of its own it has none.
    if typed == [bagyt_tools::COMMAND] {
        return ExitCode::from(u8::from(bagyt_tools::read_one_file().is_err()));
    }
    let lang = help::language(typed.iter().cloned());
    match arguments(lang, &typed).and_then(run) {
        Ok(code) => code,
        Err(trouble) => {
            output::complain(lang, &trouble);
            ExitCode::from(2)
        }
    }
}

/// The command line as it is meant; help and version are printed here, and end the program.
fn arguments(lang: Lang, typed: &[String]) -> trouble::Result<Arguments> {
    // A command line that is understood needs no words; to put every command into words takes longer than most of them read.
    if let Ok(understood) = Arguments::try_parse() {
        return Ok(understood);
    }
    let command = help::in_language(Arguments::command(), lang);
    let named = typed.iter().find(|word| command.find_subcommand(word).is_some());
    let asked = named.map_or_else(|| "bagyt".to_owned(), |name| format!("bagyt {name}"));
    let read = command.try_get_matches().and_then(|it| Arguments::from_arg_matches(&it));
    read.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => error.exit(),
        _ => misuse::trouble(&error, &asked),
    })
}

fn run(arguments: Arguments) -> trouble::Result<ExitCode> {
    let settings = configuration::load(&arguments)?;
    let lang = arguments.lang.unwrap_or_default();
    match arguments.command.unwrap_or(Command::Serve) {
        Command::Serve => commands::serve::run(&settings, lang),
        Command::Read { files, format, explain } => {
            commands::read::run(&settings, lang, &files, format, explain)
        }
        Command::Check { files, format, strict } => {
            commands::check::run(&settings, lang, &files, format, strict)
        }
        Command::Import { files, replaces, additional_to, as_new } => commands::import::run(
            &settings,
            lang,
            &files,
            &commands::import::Ties { replaces, additional_to, as_new },
        ),
        Command::Confirm(asked) => commands::confirm::run(&settings, lang, &asked),
        Command::Issue(asked) => commands::issue::run(&settings, lang, asked),
        Command::Reports { open } => commands::reports::run(&settings, lang, open),
        Command::Answer(given) => commands::reports::answer(&settings, lang, &given),
        Command::ForgetContact(forgotten) => {
            commands::reports::forget_contact(&settings, lang, &forgotten)
        }
        Command::Calendar(entry) => commands::calendar::run(&settings, lang, entry),
        Command::Verify => commands::verify::run(&settings, lang),
        Command::Backup { target } => commands::backup::run(&settings, lang, &target),
        Command::Restore { source } => commands::backup::bring_back(&settings, lang, &source),
        Command::Move(target) => commands::move_register::run(&settings, lang, &target),
        Command::Settings { reference } => commands::settings::run(&settings, reference),
        Command::Doctor => commands::doctor::run(&settings, lang),
    }
}
