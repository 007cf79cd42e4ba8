//! Many files at once: read side by side, stored one after another in the order of their names.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_lists::Limits;
use bagyt_operations::{
    Ctx, FileError, FileResult, ImportError, Outcome, Purpose, Unwatched, Watch, verify,
};
use bagyt_test_kit::press::archive;
use bagyt_test_kit::{TestRegister, on_both};
use std::fs;
use std::path::{Path, PathBuf};

/// Imports with nobody looking on.
async fn import_files(
    ctx: &Ctx,
    paths: &[PathBuf],
    purpose: Purpose,
    limits: &Limits,
) -> Vec<FileResult> {
    bagyt_operations::import_files(ctx, paths, purpose, limits, &mut Unwatched).await
}

/// A folder with three lists, one of them twice, and a file that is none.
fn folder(register: &TestRegister) -> PathBuf {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/lists");
    let folder = register.path("lists");
    fs::create_dir(&folder).unwrap();
    for (name, example) in [
        ("1.txt", "2025-kostanay.txt"),
        ("2.txt", "2024-karaganda.txt"),
        ("4.txt", "2026-turkistan-scan.txt"),
        ("5.txt", "2024-karaganda.txt"),
    ] {
        fs::copy(examples.join(example), folder.join(name)).unwrap();
    }
    fs::write(folder.join("3.txt"), "Бұл тізбе емес").unwrap();
    folder
}

/// What became of each file, in one letter: new, known, refused.
fn outcomes(results: &[FileResult]) -> String {
    let letter = |result: &FileResult| match &result.result {
        Ok(Outcome::Imported { .. }) => 'n',
        Ok(Outcome::AlreadyThere { .. }) => 'k',
        Ok(Outcome::Undecided(_)) => '?',
        Err(_) => 'r',
    };
    results.iter().map(letter).collect()
}

fn names(results: &[FileResult]) -> Vec<String> {
    results.iter().map(|it| it.path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

fn entries(results: &[FileResult]) -> Vec<u64> {
    let entry = |result: &FileResult| match &result.result {
        Ok(Outcome::Imported { entry, .. }) => Some(*entry),
        _ => None,
    };
    results.iter().filter_map(entry).collect()
}

#[test]
fn an_archive_waits_for_the_program_that_a_file_of_it_needs() {
    on_both(|register| async move {
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/lists");
        let list = fs::read(examples.join("2025-kostanay.txt")).unwrap();
        let old = b"{\\rtf1 text}".to_vec();
        let [whole, readable] = [
            ("whole.zip", vec![("1.txt", list.clone()), ("2.rtf", old)]),
            ("readable.zip", vec![("1.txt", list)]),
        ]
        .map(|(name, files)| {
            let path = register.path(name);
            fs::write(&path, archive(&files)).unwrap();
            path
        });
        // The register of tests has no programs.
        let limits = Limits::default();
        let results = import_files(&register.ctx, &[whole], Purpose::New, &limits).await;
        let Err(FileError::Import(ImportError::InPart(file))) = &results[0].result else {
            panic!("{results:?}")
        };
        assert_eq!(file.name, "2.rtf");
        let results = import_files(&register.ctx, &[readable], Purpose::New, &limits).await;
        assert_eq!(outcomes(&results), "n", "nothing of the first was stored");
    });
}

#[test]
fn files_are_stored_in_the_order_of_their_names() {
    on_both(|register| async move {
        let folder = folder(&register);
        let results =
            import_files(&register.ctx, &[folder], Purpose::New, &Limits::default()).await;
        assert_eq!(names(&results), ["1.txt", "2.txt", "3.txt", "4.txt", "5.txt"]);
        assert_eq!(outcomes(&results), "nnrnk");
        let refused = &results[2].result;
        assert!(matches!(refused, Err(FileError::Import(ImportError::Read(_)))), "{refused:?}");
        assert_eq!(entries(&results), [0, 1, 2]);
        verify(register.store()).await.unwrap();
    });
}

#[test]
fn a_known_file_is_not_read_again() {
    on_both(|register| async move {
        let folder = folder(&register);
        import_files(
            &register.ctx,
            std::slice::from_ref(&folder),
            Purpose::New,
            &Limits::default(),
        )
        .await;
        let before = verify(register.store()).await.unwrap();
        // With these limits no list can be read.
        let nothing = Limits { rows: 0, cells: 0, lists: 0, ..Limits::default() };
        let again = import_files(&register.ctx, &[folder], Purpose::New, &nothing).await;
        assert_eq!(outcomes(&again), "kkrkk");
        assert_eq!(verify(register.store()).await.unwrap(), before);
    });
}

#[test]
fn a_folder_that_is_not_there_stops_no_other() {
    on_both(|register| async move {
        let (folder, missing) = (folder(&register), register.path("missing"));
        let results =
            import_files(&register.ctx, &[missing, folder], Purpose::New, &Limits::default()).await;
        assert_eq!(outcomes(&results), "rnnrnk");
        assert!(matches!(results[0].result, Err(FileError::Open(_))));
    });
}

/// Looks on, and stops the import after so many files.
struct StopAfter {
    files: usize,
    found: usize,
    done: usize,
}

impl Watch for StopAfter {
    fn found(&mut self, files: usize) {
        self.found = files;
    }

    fn done(&mut self, _: &FileResult) {
        self.done += 1;
    }

    async fn stop(&mut self) {
        if self.done < self.files {
            std::future::pending::<()>().await;
        }
    }
}

#[test]
fn an_import_that_was_stopped_goes_on_where_it_ended() {
    on_both(|register| async move {
        let paths = [folder(&register)];
        let limits = Limits::default();
        let mut watch = StopAfter { files: 2, found: 0, done: 0 };
        let stopped = bagyt_operations::import_files(
            &register.ctx,
            &paths,
            Purpose::New,
            &limits,
            &mut watch,
        )
        .await;
        assert_eq!((watch.found, watch.done), (5, 5), "everybody is told of every file");
        assert_eq!(outcomes(&stopped), "nnrrr");
        let left = |result: &FileResult| matches!(result.result, Err(FileError::Stopped));
        assert_eq!(stopped.iter().filter(|it| left(it)).count(), 3);
        let again = import_files(&register.ctx, &paths, Purpose::New, &limits).await;
        assert_eq!(outcomes(&again), "kkrnk");
        verify(register.store()).await.unwrap();
    });
}
