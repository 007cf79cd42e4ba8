//! `bagyt doctor`: what is missing on this machine and how to get it.

use crate::output::t;
use crate::trouble::{Result, why_not};
use crate::{configuration, output, register};
use bagyt_lists::{Tool, Why};
use bagyt_settings::Settings;
use bagyt_storage::{StorageError, Store};
use bagyt_tools::{Files, Sandbox};
use bagyt_wording::{Args, Lang, say};
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

/// One thing that was looked at.
struct Look {
    /// Key of what it is, in `messages/`.
    what: &'static str,
    /// What was seen: a version, a path, an address.
    seen: std::result::Result<String, String>,
    /// Whether the program can do nothing without it.
    needed: bool,
}

/// A program other parts of the work use: key, command, argument that prints its version.
const PROGRAMS: [(&str, &str, &str); 3] = [
    ("doctor-chromium", "chromium", "--version"),
    ("doctor-node", "node", "--version"),
    ("doctor-postgres", "psql", "--version"),
];

/// Looks at everything; exit 1 when something needed is missing.
pub fn run(settings: &Settings, lang: Lang) -> Result<ExitCode> {
    let mut looks = vec![folder(settings, lang), address(settings, lang), rules(settings, lang)];
    looks.extend(server(settings, lang));
    looks.extend(readers(settings, lang));
    looks.extend(PROGRAMS.map(|(what, program, argument)| Look {
        what,
        seen: version(program, argument),
        needed: false,
    }));
    let mut missing = false;
    for look in &looks {
        let (mark, text) = match &look.seen {
            Ok(seen) => ("✓", seen.clone()),
            Err(detail) => {
                missing |= look.needed;
                let missing = || {
                    let detail = Args::new().text("detail", detail);
                    say(lang, &format!("{}-missing", look.what), &detail)
                };
                let text = wrong_setting(settings, lang, look.what).unwrap_or_else(missing);
                (if look.needed { "✗" } else { "–" }, text)
            }
        };
        output::line(&format!("{mark} {}: {text}", t(lang, look.what)));
    }
    output::line(&t(lang, if missing { "doctor-not-ready" } else { "doctor-ready" }));
    Ok(ExitCode::from(u8::from(missing)))
}

/// The folder of the database can be written.
fn folder(settings: &Settings, lang: Lang) -> Look {
    let folder = &settings.storage.folder;
    let seen = writable(folder)
        .map(|()| output::name(folder))
        .map_err(|error| format!("{}: {}", output::name(folder), why_not(&error).in_words(lang)));
    Look { what: "doctor-folder", seen, needed: settings.storage.url.is_empty() }
}

fn writable(folder: &Path) -> std::io::Result<()> {
    let nearest = folder.ancestors().find(|path| path.is_dir()).unwrap_or(Path::new("."));
    let probe = nearest.join(format!(".bagyt-doctor-{}", std::process::id()));
    fs::write(&probe, b"")?;
    fs::remove_file(probe)
}

/// The database server answers, when the settings name one.
fn server(settings: &Settings, lang: Lang) -> Option<Look> {
    let url = &settings.storage.url;
    if url.is_empty() {
        return None;
    }
    let asked = register::wait(async {
        match Store::open_existing(url).await {
            // It answers, and nobody has made a register in it yet.
            Err(StorageError::NoRegister { .. }) => Ok(()),
            store => Ok(store?.ready().await?),
        }
    });
    let seen =
        asked.map(|()| register::without_password(url)).map_err(|error| error.on_one_line(lang));
    Some(Look { what: "doctor-database", seen, needed: true })
}

/// The address is free.
fn address(settings: &Settings, lang: Lang) -> Look {
    let listen = settings.server.listen;
    let seen = TcpListener::bind(listen)
        .map(|_| listen.to_string())
        .map_err(|error| format!("{listen}: {}", why_not(&error).in_words(lang)));
    Look { what: "doctor-address", seen, needed: false }
}

/// The rules can be read.
fn rules(settings: &Settings, lang: Lang) -> Look {
    let seen = configuration::rules(settings)
        .map(|book| book.edited().map_or_else(String::new, |day| output::day(lang, day)))
        .map_err(|error| error.on_one_line(lang));
    Look { what: "doctor-rules", seen, needed: true }
}

/// The programs that read old office files and scans, and how they are kept apart.
fn readers(settings: &Settings, lang: Lang) -> [Look; 4] {
    let tools = configuration::tools(settings, Files::All);
    let reader = |what, there: std::result::Result<String, Why>| {
        let seen = there.map_err(|why| t(lang, &format!("doctor-reader-{}", why.key())));
        Look { what, seen, needed: false }
    };
    [
        reader("doctor-libreoffice", tools.libreoffice_version()),
        reader("doctor-tesseract", tools.tesseract_version().map(|it| format!("{it}, kaz + rus"))),
        kept_apart(lang, tools.sandbox()),
        reader("doctor-reading", tools.reads_apart().map(|()| t(lang, "doctor-reading-apart"))),
    ]
}

/// How the programs are kept apart; what the machine does not allow is said to be missing.
fn kept_apart(lang: Lang, how: Sandbox) -> Look {
    let seen = match how {
        Sandbox::Apart => Ok(t(lang, "doctor-sandbox-apart")),
        Sandbox::Seeing => Err(t(lang, "doctor-sandbox-seeing")),
        Sandbox::BoundsOnly => Err(t(lang, "doctor-sandbox-bounds-only")),
    };
    Look { what: "doctor-sandbox", seen, needed: false }
}

/// That a setting names a program which is not there.
fn wrong_setting(settings: &Settings, lang: Lang, what: &str) -> Option<String> {
    let tool = match what {
        "doctor-libreoffice" => Tool::LibreOffice,
        "doctor-tesseract" => Tool::Tesseract,
        _ => return None,
    };
    configuration::wrong_tool(settings, tool).map(|wrong| wrong.in_words(lang))
}

fn version(program: &str, argument: &str) -> std::result::Result<String, String> {
    let output = Command::new(program)
        .arg(argument)
        .stdin(Stdio::null())
        .output()
        .map_err(|_| program.to_owned())?;
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.lines().next().unwrap_or(program).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Lang, Sandbox, kept_apart};

    #[test]
    fn each_way_of_keeping_programs_apart_is_said_in_other_words() {
        for lang in Lang::ALL {
            let said = [Sandbox::Apart, Sandbox::Seeing, Sandbox::BoundsOnly];
            let said = said.map(|how| kept_apart(lang, how).seen);
            assert!(said[0].is_ok(), "{said:?}");
            for missing in &said[1..] {
                let missing = missing.as_ref().expect_err("something is missing");
                assert!(missing.contains("docs/running.md"), "what to do: {missing}");
            }
            assert_ne!(said[1], said[2]);
        }
    }
}
