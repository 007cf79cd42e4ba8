//! LibreOffice: an old office file becomes a DOCX.

use crate::Installed;
use crate::child::find;
use crate::folder::Folder;
use bagyt_lists::{OldForm, Tool, ToolFault, Why};
use std::ffi::OsString;
use std::path::PathBuf;

/// Turns the file into a DOCX.
pub fn as_docx(tools: &Installed, bytes: &[u8], form: OldForm) -> Result<Vec<u8>, ToolFault> {
    convert(tools, bytes, form).map_err(fault)
}

fn fault(why: Why) -> ToolFault {
    ToolFault { tool: Tool::LibreOffice, why }
}

fn convert(tools: &Installed, bytes: &[u8], form: OldForm) -> Result<Vec<u8>, Why> {
    let program = program(tools)?;
    // A document could make it ask other machines for what it names.
    if !tools.sandbox().closes_network() && !tools.setup.with_network {
        return Err(Why::NotApart);
    }
    let _place = tools.machine.places.take();
    let folder = Folder::new(&tools.machine.work).map_err(|_| Why::Stopped)?;
    let stopped = |_| Why::Stopped;
    let file = folder.write(&format!("list.{}", form.slug()), bytes).map_err(stopped)?;
    folder.write("profile/user/registrymodifications.xcu", PROFILE.as_bytes()).map_err(stopped)?;
    let bounds = tools.bounds(tools.setup.seconds);
    let mut arguments: Vec<OsString> = vec![profile(&folder)];
    arguments.extend(QUIET.map(OsString::from));
    // Named, so that nothing but the form itself is looked for in the bytes.
    arguments.push(format!("--infilter={}", filter(form)).into());
    arguments.extend(["--convert-to", "docx:MS Word 2007 XML", "--outdir"].map(OsString::from));
    arguments.extend([folder.path().join("made").into_os_string(), file.into_os_string()]);
    tools.task(&program, arguments, &folder, bounds).run()?;
    // It ends well even when it could not read the file: then nothing is made.
    folder.read("made/list.docx", bounds.written_bytes).map_err(|_| Why::Refused)
}

/// What version is there.
pub fn version(tools: &Installed) -> Result<String, Why> {
    let program = program(tools)?;
    let folder = Folder::new(&tools.machine.work).map_err(|_| Why::Stopped)?;
    let arguments = vec![profile(&folder), "--version".into()];
    let bounds = tools.bounds(ANSWER_SECONDS);
    let task = tools.task(&program, arguments, &folder, bounds);
    crate::recognition::first_line(&task.run()?).ok_or(Why::Stopped)
}

/// Seconds to say one's version, the first start from a cold disk among them.
pub const ANSWER_SECONDS: u64 = 30;

fn program(tools: &Installed) -> Result<PathBuf, Why> {
    find(&tools.setup.libreoffice, &["soffice", "libreoffice"])
}

fn profile(folder: &Folder) -> OsString {
    let mut argument = OsString::from("-env:UserInstallation=file://");
    argument.push(folder.path().join("profile"));
    argument
}

const fn filter(form: OldForm) -> &'static str {
    match form {
        OldForm::Doc => "MS Word 97",
        OldForm::Rtf => "Rich Text Format",
    }
}

/// No window, no picture at the start, no offer to restore what a stopped child had open.
const QUIET: [&str; 6] =
    ["--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nolockcheck"];

/// A profile in which no macro runs and links are not brought up to date.
///
/// A picture that a document names by a path on this machine LibreOffice puts in all the same; it has no setting against that
/// (in 7.4 `BlockUntrustedRefererLinks` and `DisableActiveContent` make no difference). [`crate::Sandbox::Apart`] keeps it from
/// the folders people keep files in, and from the network.
const PROFILE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
"#;

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::as_docx;
    use crate::{Installed, Sandbox, Setup};
    use bagyt_lists::{OldForm, Why};
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    /// What becomes of a document on a machine that lets nobody close the network, and whether the program was started.
    fn opened(with_network: bool) -> (Why, bool) {
        let folder = tempfile::tempdir().expect("a folder");
        let (program, told) = (folder.path().join("program"), folder.path().join("told"));
        fs::write(&program, format!("#!/bin/sh\ntouch {}\n", told.display())).expect("written");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("allowed");
        let tools =
            Installed::new(Setup { libreoffice: program, with_network, ..Setup::default() });
        tools.machine.sandbox.set(Sandbox::BoundsOnly).expect("not looked at yet");
        let fault = as_docx(&tools, b"{\\rtf1 text}", OldForm::Rtf).expect_err("it makes nothing");
        (fault.why, told.exists())
    }

    #[test]
    fn no_document_is_opened_where_the_network_cannot_be_closed() {
        assert_eq!(opened(false), (Why::NotApart, false));
    }

    #[test]
    fn who_says_that_there_is_no_network_is_believed() {
        assert_eq!(opened(true), (Why::Refused, true), "it ran, and made nothing");
    }
}
