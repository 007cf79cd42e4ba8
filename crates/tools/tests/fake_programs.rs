//! Programs that behave badly: whatever a child does, the parent goes on, in time, and nothing of the child is left.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(unix)]

use bagyt_lists::{Image, OldForm, SeenWord, Tools, Why};
use bagyt_tools::{Installed, Setup};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A folder with a program of these shell lines, and a setting that names it.
struct Fake {
    folder: TempDir,
    setup: Setup,
}

impl Fake {
    fn new(lines: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("program");
        // The child's own folder is its home; what the test wants to see is written beside the program.
        let lines = lines.replace("HERE", folder.path().to_str().unwrap());
        fs::write(&program, format!("#!/bin/sh\n{lines}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let setup = Setup {
            libreoffice: program.clone(),
            tesseract: program,
            seconds: 2,
            memory_bytes: 256 << 20,
            at_once: 2,
            with_network: true,
            ..Setup::default()
        };
        Self { folder, setup }
    }

    fn tesseract(lines: &str) -> Self {
        Self::new(&format!(
            "if [ \"$1\" = --list-langs ]; then printf 'List:\\nkaz\\nrus\\n'; exit 0; fi\n{lines}"
        ))
    }

    fn tools(&self) -> Installed {
        Installed::new(self.setup.clone())
    }

    fn docx(&self) -> Result<Vec<u8>, Why> {
        self.tools().as_docx(b"text", OldForm::Rtf).map_err(|fault| fault.why)
    }

    fn words(&self) -> Result<Vec<Vec<SeenWord>>, Why> {
        self.tools().words(&[image()]).map_err(|fault| fault.why)
    }

    fn told(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap_or_default()
    }
}

fn image() -> Image {
    Image { width: 64, height: 32, grey: vec![255; 64 * 32] }
}

/// Whether any process was started with these words.
fn runs(words: &str) -> bool {
    let processes = fs::read_dir("/proc").unwrap().flatten();
    processes
        .filter_map(|process| fs::read(process.path().join("cmdline")).ok())
        .any(|line| String::from_utf8_lossy(&line).replace('\0', " ").contains(words))
}

fn soon(what: impl Fn() -> bool) -> bool {
    (0..100).any(|_| {
        sleep(Duration::from_millis(20));
        what()
    })
}

#[test]
fn a_child_that_hangs_is_ended_with_its_children_and_its_folder() {
    let fake = Fake::new("pwd > HERE/home\nsleep 7391 &\n(setsid sleep 7391 &)\nsleep 7391");
    let begun = Instant::now();
    assert_eq!(fake.docx(), Err(Why::TooSlow));
    assert!(begun.elapsed() < Duration::from_secs(5));
    let home = fake.told("home");
    assert!(!home.trim().is_empty() && !Path::new(home.trim()).exists());
    if Path::new("/proc/self/cmdline").exists()
        && fake.tools().sandbox() != bagyt_tools::Sandbox::BoundsOnly
    {
        assert!(soon(|| !runs("sleep 7391")));
    }
}

#[test]
fn what_a_child_leaves_running_ends_with_it() {
    let fake = Fake::new("sleep 8462 &\nexit 3");
    assert_eq!(fake.docx(), Err(Why::Refused));
    assert!(!Path::new("/proc/self/cmdline").exists() || soon(|| !runs("sleep 8462")));
}

#[test]
fn a_child_that_wants_more_memory_than_it_may_have_does_not_get_it() {
    let fake = Fake::new(
        "awk 'BEGIN { s = \"x\"; while (1) s = s s }'; code=$?\necho $code > HERE/code; exit $code",
    );
    let begun = Instant::now();
    assert!(matches!(fake.docx(), Err(Why::Stopped | Why::Refused)));
    assert!(begun.elapsed() < Duration::from_secs(2), "it ran out of memory, not of time");
    assert_ne!(fake.told("code").trim(), "0");
}

#[test]
fn a_child_that_writes_without_end_is_stopped() {
    // Slow machines need a while to write as much as a child may.
    let mut fake =
        Fake::new("cat /dev/zero > endless; code=$?\nstat -c %s endless > HERE/size; exit $code");
    fake.setup.seconds = 60;
    assert!(matches!(fake.docx(), Err(Why::Stopped | Why::Refused)), "not for its time");
    assert_eq!(fake.told("size").trim(), (256 << 20).to_string());
}

#[test]
fn a_child_that_crashes_is_said_to_have_stopped() {
    assert_eq!(Fake::new("kill -SEGV $$").docx(), Err(Why::Stopped));
    assert_eq!(Fake::tesseract("kill -ABRT $$").words(), Err(Why::Stopped));
}

#[test]
fn a_child_that_makes_nothing_has_refused_the_file() {
    assert_eq!(Fake::new("exit 0").docx(), Err(Why::Refused));
    assert_eq!(Fake::new("mkdir made; ln -s /etc/passwd made/list.docx").docx(), Err(Why::Refused));
}

#[test]
fn what_a_child_makes_is_handed_on() {
    let fake = Fake::new("mkdir made; printf made > made/list.docx");
    assert_eq!(fake.docx(), Ok(b"made".to_vec()));
}

#[test]
fn garbage_is_no_recognised_word() {
    assert_eq!(Fake::tesseract("echo garbage").words(), Err(Why::Refused));
    assert_eq!(Fake::tesseract("head -c 100000 /dev/urandom").words(), Err(Why::Refused));
    assert_eq!(Fake::tesseract("exit 1").words(), Err(Why::Refused));
}

#[test]
fn tesseract_without_kazakh_is_as_good_as_none() {
    let fake = Fake::new("printf 'List:\\neng\\nrus\\n'");
    assert_eq!(fake.words(), Err(Why::Missing));
    assert_eq!(fake.tools().tesseract_version(), Err(Why::Missing));
}

#[test]
fn a_program_that_is_not_there_is_missing() {
    let missing = PathBuf::from("/nowhere/program");
    let setup = Setup { libreoffice: missing.clone(), tesseract: missing, ..Setup::default() };
    let tools = Installed::new(setup);
    assert_eq!(tools.as_docx(b"", OldForm::Doc).unwrap_err().why, Why::Missing);
    assert_eq!(tools.words(&[image()]).unwrap_err().why, Why::Missing);
    assert_eq!(tools.libreoffice_version(), Err(Why::Missing));
}

#[test]
fn a_child_knows_nothing_of_its_parents_surroundings() {
    let fake =
        Fake::new("env | cut -d= -f1 | sort > HERE/environment; mkdir made; : > made/list.docx");
    fake.docx().unwrap();
    let told = fake.told("environment");
    let own = ["HOME", "LANG", "OMP_THREAD_LIMIT", "PATH", "PWD", "TMPDIR", "OLDPWD", "SHLVL", "_"];
    assert!(told.lines().all(|name| own.contains(&name)), "{told}");
    assert!(told.contains("HOME"), "{told}");
}

#[test]
fn a_child_apart_has_no_network() {
    let fake = Fake::new("cat /proc/net/dev > HERE/devices; mkdir made; : > made/list.docx");
    fake.docx().unwrap();
    if fake.tools().sandbox() != bagyt_tools::Sandbox::BoundsOnly {
        let devices = fake.told("devices");
        let devices = devices.lines().filter_map(|line| line.split_once(':'));
        let devices: Vec<&str> = devices.map(|(device, _)| device.trim()).collect();
        assert_eq!(devices, ["lo"], "its own loopback and nothing else");
    }
}

#[test]
fn time_beyond_all_counting_is_no_bound() {
    for seconds in [u64::MAX, i64::MAX as u64] {
        let mut fake = Fake::new("mkdir made; printf made > made/list.docx");
        fake.setup.seconds = seconds;
        assert_eq!(fake.docx(), Ok(b"made".to_vec()));
    }
}

#[test]
fn a_program_that_failed_once_is_asked_again() {
    let fake = Fake::new(
        "[ -e HERE/mended ] || exit 1\nif [ \"$1\" = --list-langs ]; then echo langs >> HERE/asked; fi\nprintf 'List:\\nkaz\\nrus\\n'",
    );
    let tools = fake.tools();
    assert_eq!(tools.tesseract_version(), Err(Why::Refused));
    fs::write(fake.folder.path().join("mended"), "").unwrap();
    for _ in 0..2 {
        assert!(tools.tesseract_version().is_ok());
    }
    assert_eq!(fake.told("asked").lines().count(), 1, "what is known is not asked for again");
}

#[test]
fn a_child_apart_does_not_see_what_is_hidden() {
    let hidden = tempfile::Builder::new().prefix("it's hidden").tempdir().unwrap();
    let file = hidden.path().join("register");
    fs::write(&file, "secret").unwrap();
    let mut fake = Fake::new(&format!(
        "if [ -e \"{}\" ]; then echo seen; else echo unseen; fi > HERE/sight; mkdir made; : > made/list.docx",
        file.display()
    ));
    fake.docx().unwrap();
    assert_eq!(fake.told("sight"), "seen\n", "what nobody hides is there");
    fake.setup.hidden = vec![hidden.path().to_path_buf()];
    fake.docx().unwrap();
    if fake.tools().sandbox() == bagyt_tools::Sandbox::Apart {
        assert_eq!(fake.told("sight"), "unseen\n");
    }
    assert!(file.exists());
}

#[test]
fn work_whose_end_nobody_awaits_is_ended_alone() {
    let fake = Fake::new("[ -e HERE/begun ] && exit 3\n: > HERE/begun\nsleep 7395");
    let tools = Installed::new(Setup { seconds: 60, ..fake.setup.clone() });
    let flag = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let bounded = tools.until(flag.clone()).unwrap();
    let begun = Instant::now();
    std::thread::scope(|scope| {
        let work = scope.spawn(|| bounded.as_docx(b"text", OldForm::Rtf));
        assert!(soon(|| fake.folder.path().join("begun").exists()));
        flag.store(true, std::sync::atomic::Ordering::Relaxed);
        assert_eq!(work.join().unwrap().unwrap_err().why, Why::Stopped);
    });
    assert!(begun.elapsed() < Duration::from_secs(5));
    let others = tools.as_docx(b"text", OldForm::Rtf).unwrap_err().why;
    assert_eq!(others, Why::Refused, "other work goes on");
}

#[test]
fn who_stops_the_work_need_not_wait_for_it() {
    let fake = Fake::new(": > HERE/begun\nsleep 7394");
    let tools = Installed::new(Setup { seconds: 60, ..fake.setup.clone() });
    let begun = Instant::now();
    std::thread::scope(|scope| {
        let work = scope.spawn(|| tools.as_docx(b"text", OldForm::Rtf));
        assert!(soon(|| fake.folder.path().join("begun").exists()));
        tools.stop_and_wait();
        assert_eq!(work.join().unwrap().unwrap_err().why, Why::Stopped);
    });
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert!(!Path::new("/proc/self/cmdline").exists() || soon(|| !runs("sleep 7394")));
    assert_eq!(tools.as_docx(b"text", OldForm::Rtf).unwrap_err().why, Why::Stopped);
}

#[test]
fn the_owner_is_told_of_pages() {
    let told = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let own = told.clone();
    let tools =
        Installed::default().telling(move |page, pages| own.lock().unwrap().push((page, pages)));
    tools.page_done(1, 3);
    tools.page_done(2, 3);
    assert_eq!(*told.lock().unwrap(), [(1, 3), (2, 3)]);
}
