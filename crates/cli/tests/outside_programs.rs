//! Programs outside that take their time: whoever stops `bagyt` stops them, too, and no file of theirs stays.
#![cfg(target_os = "linux")]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A folder with lists in Rich Text Format, a slow program that reads them, and room for temporary files.
struct Slow {
    folder: TempDir,
    /// How long the program sleeps: long, and like no other test's.
    seconds: &'static str,
}

impl Slow {
    fn new(seconds: &'static str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let program = folder.path().join("slow");
        fs::write(&program, format!("#!/bin/sh\nsleep {seconds}\n")).expect("written");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("allowed");
        fs::create_dir_all(folder.path().join("tmp")).expect("made");
        fs::create_dir_all(folder.path().join("lists")).expect("made");
        for nth in 0..2 {
            let text = format!("{{\\rtf1 {nth}}}");
            fs::write(folder.path().join(format!("lists/{nth}.rtf")), text).expect("written");
        }
        Self { folder, seconds }
    }

    /// The program at work, its child sleeping.
    fn start(&self, words: &[&str]) -> Child {
        let running = self.command(words).spawn().expect("the program starts");
        assert!(soon(|| self.sleeps()), "the child runs");
        running
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bagyt"));
        command
            .args(words)
            .args(["--set", &format!("tools.libreoffice={}", self.path("slow"))])
            .args(["--folder", "r", "--lang", "en"])
            .current_dir(self.folder.path())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("TMPDIR", self.path("tmp"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn sleeps(&self) -> bool {
        let wanted = format!("sleep\0{}\0", self.seconds);
        let processes = fs::read_dir("/proc").expect("processes").flatten();
        processes
            .filter_map(|process| fs::read(process.path().join("cmdline")).ok())
            .any(|line| line == wanted.as_bytes())
    }

    fn temporary_files(&self) -> usize {
        fs::read_dir(self.folder.path().join("tmp")).expect("a folder").count()
    }
}

fn soon(what: impl Fn() -> bool) -> bool {
    (0..250).any(|_| {
        sleep(Duration::from_millis(20));
        what()
    })
}

fn signal(running: &Child, signal: &str) {
    let words = [signal, &running.id().to_string()].map(str::to_owned);
    assert!(Command::new("kill").args(words).status().expect("kill").success());
}

/// How it ended, if it did in time.
fn ended(running: &mut Child, within: Duration) -> ExitStatus {
    let begun = Instant::now();
    loop {
        if let Some(status) = running.try_wait().expect("a child") {
            return status;
        }
        if begun.elapsed() > within {
            let _ = running.kill();
            panic!("it still runs after {within:?}");
        }
        sleep(Duration::from_millis(10));
    }
}

const AT_ONCE: Duration = Duration::from_secs(4);

#[test]
fn children_end_with_a_parent_that_was_killed_and_the_next_start_removes_what_they_left() {
    let slow = Slow::new("3901");
    let mut running = slow.start(&["read", "lists/0.rtf"]);
    signal(&running, "-KILL");
    ended(&mut running, AT_ONCE);
    assert!(soon(|| !slow.sleeps()), "the child ended with its parent");
    assert_eq!(slow.temporary_files(), 1, "nobody was left to remove the folder");
    let mut next = slow.start(&["read", "lists/0.rtf"]);
    assert_eq!(slow.temporary_files(), 1, "the folder of the next alone");
    let mut third = slow.command(&["read", "lists/1.rtf"]).spawn().expect("it starts");
    assert!(soon(|| slow.temporary_files() == 2), "a folder in use is left alone");
    for running in [&mut next, &mut third] {
        signal(running, "-INT");
        ended(running, AT_ONCE);
    }
    assert_eq!(slow.temporary_files(), 0);
}

#[test]
fn an_interrupted_reading_ends_its_children_and_removes_their_folders() {
    for (command, how, seconds) in [("read", "-INT", "3902"), ("check", "-TERM", "3903")] {
        let slow = Slow::new(seconds);
        let mut running = slow.start(&[command, "lists/0.rtf", "lists/1.rtf"]);
        signal(&running, how);
        assert_eq!(ended(&mut running, AT_ONCE).code(), Some(130));
        assert!(soon(|| !slow.sleeps()));
        assert_eq!(slow.temporary_files(), 0);
    }
}

#[test]
fn an_import_that_is_stopped_does_not_wait_for_slow_programs() {
    let slow = Slow::new("3904");
    let mut running = slow.start(&["import", "lists"]);
    signal(&running, "-INT");
    assert_eq!(ended(&mut running, AT_ONCE).code(), Some(2));
    assert!(soon(|| !slow.sleeps()));
    assert_eq!(slow.temporary_files(), 0);
    let told = running.wait_with_output().expect("its words");
    let complaint = String::from_utf8_lossy(&told.stderr);
    assert!(complaint.contains("those being read are left"), "{complaint}");
    assert!(complaint.contains("Not tried: 2"), "{complaint}");
}

#[test]
fn a_site_that_is_stopped_does_not_wait_for_slow_programs() {
    let slow = Slow::new("3905");
    let listen = ["--listen", "127.0.0.1:0", "--set", "storage.load_examples=false"];
    let words = [&["serve", "--set", "server.shutdown_seconds=1"], &listen[..]].concat();
    let mut running = slow.command(&words).spawn().expect("the site starts");
    let address = address(&mut running);
    let mut visitor = TcpStream::connect(address).expect("a connection");
    visitor.write_all(sent("{\\rtf1 text}").as_bytes()).expect("sent");
    assert!(soon(|| slow.sleeps()), "the file is being read");
    signal(&running, "-TERM");
    assert_eq!(ended(&mut running, AT_ONCE).code(), Some(0));
    assert!(soon(|| !slow.sleeps()));
    assert_eq!(slow.temporary_files(), 0);
}

#[test]
fn who_asks_a_site_to_stop_once_more_does_not_wait_for_open_requests() {
    for (first, second, seconds) in [("-INT", "-INT", "3907"), ("-TERM", "-TERM", "3908")] {
        let slow = Slow::new(seconds);
        let listen = ["--listen", "127.0.0.1:0", "--set", "storage.load_examples=false"];
        let words = [&["serve", "--set", "server.shutdown_seconds=600"], &listen[..]].concat();
        let mut running = slow.command(&words).spawn().expect("the site starts");
        let mut visitor = TcpStream::connect(address(&mut running)).expect("a connection");
        // The end of the file never comes.
        let begun = sent("{\\rtf1 text}").replace("--xx--\r\n", "");
        visitor.write_all(begun.as_bytes()).expect("sent");
        sleep(Duration::from_millis(300));
        signal(&running, first);
        said(&mut running, "open requests may finish");
        assert!(running.try_wait().expect("a child").is_none(), "a request is open");
        signal(&running, second);
        assert_eq!(ended(&mut running, AT_ONCE).code(), Some(130));
        assert_eq!(slow.temporary_files(), 0);
    }
}

#[test]
fn a_file_that_comes_alone_is_left_too_when_its_import_is_stopped() {
    let list = "0190a5c0-7f00-7000-8000-000000000001";
    for (tie, seconds) in [("--additional-to", "3909"), ("--replaces", "3910")] {
        let slow = Slow::new(seconds);
        let mut running = slow.start(&["import", tie, list, "lists/0.rtf"]);
        signal(&running, "-INT");
        assert_eq!(ended(&mut running, AT_ONCE).code(), Some(2));
        assert!(soon(|| !slow.sleeps()));
        let told = running.wait_with_output().expect("its words");
        let complaint = String::from_utf8_lossy(&told.stderr);
        assert!(complaint.contains("Not tried: 1"), "{complaint}");
        assert!(!complaint.contains('✗'), "{complaint}");
    }
}

#[test]
fn a_file_without_an_end_does_not_keep_a_stopped_import() {
    let slow = Slow::new("3911");
    let pipe = slow.path("lists/pipe.txt");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let mut running = slow.command(&["import", &pipe]).spawn().expect("it starts");
    assert!(soon(|| slow.folder.path().join("r/bagyt.sqlite").exists()), "it has begun");
    sleep(Duration::from_millis(300));
    signal(&running, "-INT");
    said(&mut running, "Press Ctrl+C once more");
    if running.try_wait().expect("a child").is_none() {
        signal(&running, "-INT");
    }
    assert!(!ended(&mut running, AT_ONCE).success());
}

#[test]
fn a_visitors_file_that_took_too_long_leaves_nothing_at_work() {
    let slow = Slow::new("3906");
    let listen = ["--listen", "127.0.0.1:0", "--set", "storage.load_examples=false"];
    let words = [&["serve", "--set", "trial.seconds=1"], &listen[..]].concat();
    let mut running = slow.command(&words).spawn().expect("the site starts");
    let address = address(&mut running);
    let mut visitor = TcpStream::connect(address).expect("a connection");
    visitor.write_all(sent("{\\rtf1 text}").as_bytes()).expect("sent");
    assert!(soon(|| slow.sleeps()), "the file is being read");
    assert!(soon(|| !slow.sleeps()), "its second is over");
    assert!(soon(|| slow.temporary_files() == 0));
    assert!(running.try_wait().expect("a child").is_none(), "the site goes on");
    signal(&running, "-TERM");
    ended(&mut running, Duration::from_secs(20));
}

/// Waits until it complains of this.
fn said(running: &mut Child, words: &str) {
    let mut said = Vec::new();
    let complaints = running.stderr.as_mut().expect("a pipe");
    while !String::from_utf8_lossy(&said).contains(words) {
        let mut byte = [0];
        complaints.read_exact(&mut byte).expect("words");
        said.push(byte[0]);
    }
}

/// Where the site listens, from what it prints.
fn address(running: &mut Child) -> String {
    let mut said = String::new();
    let out = running.stdout.as_mut().expect("a pipe");
    loop {
        let mut byte = [0];
        out.read_exact(&mut byte).expect("the address");
        said.push(char::from(byte[0]));
        if let Some((_, address)) = said.split_once("http://")
            && let Some((address, _)) = address.split_once('/')
        {
            return address.to_owned();
        }
    }
}

/// A visitor's file on its way.
fn sent(file: &str) -> String {
    let body = format!(
        "--xx\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.rtf\"\r\n\r\n{file}\r\n--xx--\r\n"
    );
    format!(
        "POST /en/try HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=xx\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}
