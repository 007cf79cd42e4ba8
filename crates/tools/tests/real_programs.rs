//! The programs themselves, where they are installed; elsewhere these tests say so and hold nothing.

use bagyt_lists::{Image, OldForm, Tools, Why};
use bagyt_tools::{Installed, Sandbox, Setup};

/// A document of Rich Text Format with a Kazakh word.
const RTF: &[u8] = b"{\\rtf1\\ansi\\uc1 \\u1178?\\u1086?\\u1171?\\u1072?\\u1084? 5000\\par}";

/// Whether a program is installed. One that is there and does not work is a fault, and no reason to skip.
fn is_there(otherwise: &str, version: Result<String, Why>) -> bool {
    let missing = matches!(version, Err(Why::Missing));
    if missing {
        eprintln!("skipped: {otherwise}");
    } else {
        version.expect("what is installed answers");
    }
    !missing
}

fn has_libreoffice() -> bool {
    let tools = Installed::default();
    is_there("LibreOffice is not installed", tools.libreoffice_version())
        && (tools.sandbox().closes_network() || {
            eprintln!("skipped: this machine lets nobody keep LibreOffice from the network");
            false
        })
}

fn has_tesseract() -> bool {
    is_there(
        "Tesseract with kaz and rus is not installed",
        Installed::default().tesseract_version(),
    )
}

#[test]
fn an_rtf_becomes_a_docx() {
    if has_libreoffice() {
        let docx = Installed::default().as_docx(RTF, OldForm::Rtf).unwrap();
        assert!(docx.starts_with(b"PK\x03\x04"));
    }
}

#[test]
fn a_document_gets_no_picture_out_of_a_hidden_folder() {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("secret.bmp");
    // One pixel.
    let mut bmp =
        b"BM\x3a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\x18\0".to_vec();
    bmp.resize(58, 0);
    std::fs::write(&picture, bmp).unwrap();
    let rtf = format!(
        "{{\\rtf1\\ansi {{\\field{{\\*\\fldinst INCLUDEPICTURE \"file://{}\"}}{{\\fldrslt }}}} text\\par}}",
        picture.display()
    );
    let pictures = |tools: &Installed| {
        let docx = tools.as_docx(rtf.as_bytes(), OldForm::Rtf).unwrap();
        let archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
        archive.file_names().filter(|name| name.contains("media/")).count()
    };
    if has_libreoffice() {
        let hidden = vec![folder.path().to_path_buf()];
        let tools = Installed::new(Setup { hidden, ..Setup::default() });
        if tools.sandbox() == Sandbox::Apart {
            assert_eq!(pictures(&Installed::default()), 1, "LibreOffice itself puts it in");
            assert_eq!(pictures(&tools), 0);
        }
    }
}

#[test]
fn bytes_that_are_no_word_document_are_refused() {
    if has_libreoffice() {
        let bytes = vec![7_u8; 5000];
        let fault = Installed::default().as_docx(&bytes, OldForm::Doc).unwrap_err();
        assert!(matches!(fault.why, Why::Refused | Why::Stopped), "{fault}");
    }
}

#[test]
fn two_files_at_once_do_not_meet() {
    if has_libreoffice() {
        let tools = Installed::default();
        std::thread::scope(|scope| {
            let hands: Vec<_> =
                (0..2).map(|_| scope.spawn(|| tools.as_docx(RTF, OldForm::Rtf))).collect();
            assert!(hands.into_iter().all(|hand| hand.join().unwrap().is_ok()));
        });
    }
}

#[test]
fn every_image_has_an_answer_even_one_without_words() {
    if has_tesseract() {
        let blank = |width, height| Image {
            width,
            height,
            grey: vec![255; width as usize * height as usize],
        };
        let bar = |image: &mut Image| image.grey[..2000].fill(0);
        let mut striped = blank(200, 60);
        bar(&mut striped);
        let black = Image { grey: vec![0; 50 * 50], ..blank(50, 50) };
        let lying = Image { width: 5000, ..blank(50, 50) };
        let images = [blank(200, 60), blank(1, 1), striped, blank(8, 8), black, lying, blank(0, 0)];
        let words = Installed::default().words(&images).unwrap();
        assert_eq!(words.len(), images.len());
        assert!(words[0].is_empty() && words[1].is_empty());
    }
}

#[test]
fn no_images_have_no_words() {
    if has_tesseract() {
        assert!(Installed::default().words(&[]).unwrap().is_empty());
    }
}
