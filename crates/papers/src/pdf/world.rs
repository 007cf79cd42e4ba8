//! What the typesetter works with: one template, one paper, the faces of this program. It reads no disk and no clock.

use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// How papers look.
const TEMPLATE: &str = include_str!("paper.typ");

/// Everything that is the same for each paper.
struct Workshop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    faces: Vec<Font>,
    template: Source,
    paper: FileId,
}

static WORKSHOP: LazyLock<Workshop> = LazyLock::new(|| {
    let faces: Vec<Font> =
        typst_assets::fonts().flat_map(|face| Font::iter(Bytes::new(face))).collect();
    Workshop {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&faces)),
        faces,
        template: Source::new(file("paper.typ"), TEMPLATE.to_owned()),
        paper: file("paper.json"),
    }
});

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The typesetter's desk with one paper on it.
pub(super) struct Desk(Bytes);

impl Desk {
    /// A paper as the template reads it.
    pub fn with(paper: Vec<u8>) -> Self {
        Self(Bytes::new(paper))
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &WORKSHOP.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &WORKSHOP.book
    }

    fn main(&self) -> FileId {
        WORKSHOP.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() {
            Ok(WORKSHOP.template.clone())
        } else {
            Err(FileError::NotFound(id.vpath().get_without_slash().into()))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == WORKSHOP.paper {
            Ok(self.0.clone())
        } else {
            Err(FileError::NotFound(id.vpath().get_without_slash().into()))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        WORKSHOP.faces.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_faces_have_every_letter_in_regular_and_in_bold() {
        let letters = "әғқңөұүһіӘҒҚҢӨҰҮҺІёЁйъьэюя№«»–—…“”„•°²³§×";
        for bold in [false, true] {
            let face = WORKSHOP.faces.iter().find(|face| {
                let info = face.info();
                info.family == "Libertinus Serif"
                    && (info.variant.weight.to_number() == 700) == bold
                    && info.variant.weight.to_number() != 600
                    && info.variant.style == typst::text::FontStyle::Normal
            });
            let face = face.expect("the face is in the program");
            let missing: String = letters
                .chars()
                .filter(|letter| !face.info().coverage.contains(*letter as u32))
                .collect();
            assert_eq!(missing, "", "bold: {bold}");
        }
        // The sign of the tenge comes from the face that fills gaps.
        let filling = WORKSHOP.faces.iter().filter(|face| face.info().family == "DejaVu Sans Mono");
        let signs = filling.filter(|face| face.info().coverage.contains('₸' as u32));
        assert_eq!(signs.count(), 4);
    }
}
