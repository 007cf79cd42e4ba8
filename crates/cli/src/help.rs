//! The help of the command line in the language asked for.

use crate::output::t;
use bagyt_wording::{Args, Lang, say};
use clap::{Arg, Command};

/// The language named on the command line, before the command line is read: help must speak it too.
pub fn language(arguments: impl IntoIterator<Item = String>) -> Lang {
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let value = match argument.strip_prefix("--lang") {
            Some("") => arguments.next(),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        if let Some(lang) = value.and_then(|code| Lang::parse(&code)) {
            return lang;
        }
    }
    Lang::default()
}

/// The same command with every description in `lang`.
pub fn in_language(command: Command, lang: Lang) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        t(lang, "help-usage")
    );
    let command = described(command, lang, "");
    let about = t(lang, "help");
    let command = everywhere(command.about(about.clone()).long_about(about), lang, &template);
    with_usage(command, lang)
}

/// How each command is written, with the words that stand for what is typed in `lang`.
fn with_usage(command: Command, lang: Lang) -> Command {
    let mut built = command.subcommand_value_name(t(lang, "value-command"));
    let plain = built.clone();
    built.build();
    let written = |command: &mut Command| {
        let usage = command.render_usage().to_string();
        let usage = usage.trim_start_matches("Usage: ");
        usage.replace("[OPTIONS]", &format!("[{}]", t(lang, "value-options")))
    };
    let usage = written(&mut built);
    plain.override_usage(usage).mut_subcommands(|inner| {
        let usage = built.find_subcommand_mut(inner.get_name()).map(written);
        inner.override_usage(usage.unwrap_or_default())
    })
}

/// Headings and the two arguments every command has.
fn everywhere(command: Command, lang: Lang, template: &str) -> Command {
    let name = command.get_name().to_owned();
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .help(t(lang, "help-help"))
        .action(clap::ArgAction::Help);
    let command = command
        .help_template(template.to_owned())
        .subcommand_help_heading(t(lang, "help-commands"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help.global(false).help_heading(t(lang, "help-options")));
    let command = command.mut_args(|arg| {
        let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
        arg.help_heading(t(lang, heading))
    });
    let command = if name == "bagyt" {
        let version = Arg::new("version").short('V').long("version").help(t(lang, "help-version"));
        command
            .disable_version_flag(true)
            .arg(version.action(clap::ArgAction::Version).help_heading(t(lang, "help-options")))
    } else {
        command
    };
    command.mut_subcommands(|inner| everywhere(inner, lang, template))
}

/// Descriptions by message: `help-read` for a command, `help-read-format` for its argument, `help-lang` for a common one.
fn described(command: Command, lang: Lang, path: &str) -> Command {
    let command = command.mut_args(|arg| {
        let id = format!("help{path}-{}", arg.get_id().as_str().replace('_', "-"));
        let text = say(lang, &id, &Args::new());
        let takes_values = arg.get_action().takes_values();
        let arg = arg.help(text.clone()).long_help(text);
        if !takes_values {
            return arg;
        }
        let stands_for = format!("value-{}", arg.get_id().as_str().replace('_', "-"));
        arg.value_name(t(lang, &stands_for))
            .hide_possible_values(true)
            .hide_default_value(true)
            .hide_env(true)
    });
    command.mut_subcommands(|inner| {
        let path = format!("{path}-{}", inner.get_name());
        let about = say(lang, &format!("help{path}"), &Args::new());
        described(inner.about(about.clone()).long_about(about), lang, &path)
    })
}

#[cfg(test)]
mod tests {
    use super::{in_language, language};
    use crate::arguments::Arguments;
    use bagyt_wording::Lang;
    use clap::{Command, CommandFactory};
    use std::collections::BTreeSet;
    use std::fs;

    fn check(arguments: &str, lang: Lang) {
        assert_eq!(language(arguments.split(' ').map(str::to_owned)), lang, "{arguments}");
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        check("bagyt --help", Lang::Kk);
        check("bagyt --lang ru --help", Lang::Ru);
        check("bagyt read x --lang=en", Lang::En);
        check("bagyt --lang xx", Lang::Kk);
    }

    #[test]
    fn every_command_and_argument_is_described_in_every_language() {
        for lang in Lang::ALL {
            let mut command = in_language(Arguments::command(), lang);
            command.build();
            let mut pages = vec![command.render_long_help().to_string()];
            for inner in command.get_subcommands_mut() {
                pages.push(inner.render_long_help().to_string());
            }
            for page in pages {
                let missing = page.contains("help-") || page.contains("value-");
                assert!(!missing, "a message is missing in {lang:?}:\n{page}");
            }
        }
    }

    /// What `described` asks for, and the words that stand on every page of help.
    fn asked(command: &Command, path: &str, ids: &mut BTreeSet<String>) {
        for argument in command.get_arguments() {
            ids.insert(format!("help{path}-{}", argument.get_id().as_str().replace('_', "-")));
        }
        for inner in command.get_subcommands() {
            let path = format!("{path}-{}", inner.get_name());
            ids.insert(format!("help{path}"));
            asked(inner, &path, ids);
        }
    }

    #[test]
    fn every_message_of_the_help_is_said() {
        let common = ["usage", "commands", "arguments", "options", "help", "version"];
        let mut ids: BTreeSet<_> = common.map(|word| format!("help-{word}")).into();
        asked(&Arguments::command(), "", &mut ids);
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../messages/kk/cli.ftl");
        let text = fs::read_to_string(file).expect("the messages are here");
        let written: BTreeSet<_> = text
            .lines()
            .filter(|line| line.starts_with("help-"))
            .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
            .collect();
        assert_eq!(written, ids);
    }
}
