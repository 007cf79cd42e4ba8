//! Settings out of defaults, file, environment and flags; limits and rules made from them.

use crate::arguments::Arguments;
use crate::output;
use crate::trouble::{Result, Sentence, to_say, why_not};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, Tool};
use bagyt_settings::Settings;
use bagyt_tools::{Files, Installed, ReaderSetup, Setup, this_program};
use std::path::{Path, PathBuf};

/// Reads every layer; faults are named all at once.
pub fn load(arguments: &Arguments) -> Result<Settings> {
    let file = file(arguments.config.as_deref())?;
    let mut flags = arguments.set.clone();
    let short = [
        ("server.listen", &arguments.listen),
        ("storage.folder", &arguments.folder),
        ("storage.url", &arguments.database),
    ];
    flags.extend(
        short.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value.clone()?))),
    );
    let environment = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let layers = file.as_ref().map(|(path, text)| (path.as_str(), text.as_str()));
    Ok(bagyt_settings::load(layers, environment, flags)?)
}

fn file(named: Option<&Path>) -> Result<Option<(String, String)>> {
    let path = match named {
        Some(path) => path.to_path_buf(),
        None => {
            let usual = PathBuf::from("bagyt.toml");
            if !usual.exists() {
                return Ok(None);
            }
            usual
        }
    };
    let text = std::fs::read_to_string(&path).map_err(|error| {
        to_say("settings-not-read")
            .text("file", output::name(&path))
            .part("detail", why_not(&error))
    })?;
    Ok(Some((output::name(&path), text)))
}

/// The bounds of reading.
pub fn limits(settings: &Settings) -> Limits {
    let reading = &settings.reading;
    Limits {
        file_bytes: reading.file_bytes,
        unpacked_bytes: reading.unpacked_bytes,
        rows: reading.rows,
        cells: reading.cells,
        cell_chars: reading.cell_chars,
        nesting: reading.nesting,
        lists: reading.lists,
        pages: reading.pages,
        pixels: reading.pixels,
        files: reading.files,
    }
}

/// The programs outside this one, and which files are read in a process of their own; nothing is started until a file needs
/// it.
pub fn tools(settings: &Settings, apart: Files) -> Installed {
    let (tools, reading) = (&settings.tools, &settings.reading);
    let reader = this_program().map(|program| ReaderSetup {
        program,
        memory_bytes: reading.memory_bytes,
        seconds: reading.seconds,
        files: apart,
        at_once: reading.at_once,
    });
    Installed::new(Setup {
        libreoffice: tools.libreoffice.clone(),
        tesseract: tools.tesseract.clone(),
        seconds: tools.seconds,
        memory_bytes: tools.memory_bytes,
        at_once: tools.at_once,
        hidden: vec![settings.storage.folder.clone()],
        with_network: tools.libreoffice_with_network,
        reader,
    })
}

/// That a setting names a program which is not there, and what to write in it: installing another would not help.
pub fn wrong_tool(settings: &Settings, tool: Tool) -> Option<Sentence> {
    let tools = &settings.tools;
    let (setting, path, usual) = match tool {
        Tool::Reader => return None,
        Tool::LibreOffice => ("tools.libreoffice", &tools.libreoffice, "/usr/bin/soffice"),
        Tool::Tesseract => ("tools.tesseract", &tools.tesseract, "/usr/bin/tesseract"),
    };
    let is_wrong = !path.as_os_str().is_empty() && !path.is_file();
    is_wrong.then(|| {
        let said = to_say("tool-wrong-setting").text("setting", setting);
        said.text("path", output::name(path)).text("usual", usual)
    })
}

/// The regulation: built in, or read from the folder the settings name.
pub fn rules(settings: &Settings) -> Result<RuleBook> {
    let folder = &settings.rules.folder;
    if folder.as_os_str().is_empty() {
        return Ok(RuleBook::built_in().clone());
    }
    let refused = |path: &Path| {
        let path = output::name(path);
        move |error: std::io::Error| {
            to_say("rules-not-read").text("file", path).part("detail", why_not(&error))
        }
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(refused(folder))? {
        let path = entry.map_err(refused(folder))?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, std::fs::read_to_string(&path).map_err(refused(&path))?));
        }
    }
    files.sort();
    let named: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Ok(RuleBook::parse(&named)?)
}
