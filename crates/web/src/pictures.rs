//! Pictures of pages: a PDF or a scan, whole or a piece, as PNG, so that a value is seen beside its source.

mod turns;

use crate::limits::Client;
use axum::extract::Query;
use axum::http::Uri;
use bagyt_lists::{Image, Limits, NoTools, Part, Picture, ReadError, Tools};
use serde::Deserialize;
use std::sync::Arc;
use turns::Turns;

/// Makes pictures, only so many at once; cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Pictures {
    turns: Turns,
    limits: Limits,
    tools: Arc<dyn Tools>,
}

/// Pictures made at once: each takes a core while it is made.
const AT_ONCE: usize = 2;

/// How many of them one client may have, so that nobody keeps all others waiting.
const SHARE: usize = 1;

/// Pixels across a picture at most: what a desk shows of a page without enlarging it.
const WIDEST: u32 = 1600;

/// What of a file is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The file in an archive.
    file: Option<String>,
    /// The page, from 1.
    page: u32,
    /// How much of it.
    part: Part,
}

/// What stands after the question mark: `box` cuts a piece out, `mark` marks it on the whole page; both are
/// `left,top,right,bottom`. `file` is the file in an archive.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    #[serde(rename = "box")]
    piece: Option<String>,
    mark: Option<String>,
    file: Option<String>,
}

impl Piece {
    /// Out of an address and the page it names; `None` where that cannot be meant.
    pub fn parse(page: &str, address: &Uri) -> Option<Self> {
        let page = page.parse().ok().filter(|page| *page > 0)?;
        let Query(asked) = Query::<Asked>::try_from_uri(address).ok()?;
        let part = match (&asked.piece, &asked.mark) {
            (None, None) => Part::Whole,
            (Some(numbers), None) => Part::Piece(rect(numbers)?),
            (None, Some(numbers)) => Part::Marked(rect(numbers)?),
            (Some(_), Some(_)) => return None,
        };
        Some(Self { file: asked.file, page, part })
    }
}

fn rect(numbers: &str) -> Option<[u32; 4]> {
    let numbers: Vec<u32> = numbers.split(',').map(str::parse).collect::<Result<_, _>>().ok()?;
    let rect: [u32; 4] = numbers.try_into().ok()?;
    Some(rect).filter(|[x0, y0, x1, y1]| x0 < x1 && y0 < y1)
}

impl Pictures {
    /// With these bounds.
    pub fn new(limits: Limits) -> Self {
        Self { turns: Turns::new(AT_ONCE, SHARE), limits, tools: Arc::new(NoTools) }
    }

    /// Made in a process of their own where these tools have one.
    pub fn with_tools(self, tools: Arc<dyn Tools>) -> Self {
        Self { tools, ..self }
    }

    /// The piece as PNG; `client` is who shall have no more than a share of the turns.
    pub async fn png(
        &self,
        bytes: Arc<[u8]>,
        piece: Piece,
        client: Option<Client>,
    ) -> Result<Vec<u8>, ReadError> {
        let turn = self.turns.take(client).await;
        let (limits, tools) = (self.limits, Arc::clone(&self.tools));
        let work = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let Piece { file, page, part } = piece;
            let wanted = Picture { file: file.as_deref(), page, part, width: WIDEST };
            let image = bagyt_lists::picture(&bytes, &wanted, &limits, &*tools)?;
            packed(&image).ok_or(ReadError::OverLimit { what: "pixels", limit: limits.pixels })
        });
        work.await.map_err(|_| ReadError::Broken)?
    }
}

/// A PNG of sixteen greys: letters need no more, and it weighs half.
fn packed(image: &Image) -> Option<Vec<u8>> {
    let width = usize::try_from(image.width).ok()?;
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, image.width, image.height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Four);
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header().ok()?;
    let sixteenth = |grey: u8| grey >> 4;
    let pair = |pair: &[u8]| sixteenth(pair[0]) << 4 | pair.get(1).copied().map_or(0, sixteenth);
    let rows = image.grey.chunks(width.max(1));
    let data: Vec<u8> = rows.flat_map(|row| row.chunks(2).map(pair)).collect();
    writer.write_image_data(&data).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Image, Part, Piece, packed};

    fn parsed(page: &str, query: &str) -> Option<Piece> {
        Piece::parse(page, &format!("/pages/{page}{query}").parse().expect("an address"))
    }

    #[test]
    fn a_piece_is_asked_for_by_page_and_box_and_a_page_in_an_archive_by_its_file() {
        let rect = [1, 2, 30, 40];
        for (query, file, part) in [
            ("", None, Part::Whole),
            ("?box=1,2,30,40", None, Part::Piece(rect)),
            ("?mark=1,2,30,40", None, Part::Marked(rect)),
            ("?mark=1,2,30,40&file=%D0%B0%2F1+2.pdf", Some("а/1 2.pdf"), Part::Marked(rect)),
        ] {
            let file = file.map(str::to_owned);
            assert_eq!(parsed("3", query), Some(Piece { file, page: 3, part }), "{query}");
        }
        for (page, query) in [
            ("0", ""),
            ("x", ""),
            ("3", "?box=1,2,3"),
            ("3", "?box=9,2,3,4"),
            ("3", "?mark=9,2,3,4"),
            ("3", "?box=-1,2,3,4"),
            ("3", "?box=1,2,30,40&mark=1,2,30,40"),
            ("3", "?width=9"),
        ] {
            assert_eq!(parsed(page, query), None, "{page} {query}");
        }
    }

    #[test]
    fn a_picture_keeps_its_size_and_its_greys() {
        let grey: Vec<u8> = (0..=14).map(|step| step * 17).collect();
        let png = packed(&Image { width: 5, height: 3, grey: grey.clone() }).expect("packed");
        let decoder = png::Decoder::new(std::io::Cursor::new(png));
        let mut reader = decoder.read_info().expect("a PNG");
        assert_eq!((reader.info().width, reader.info().height), (5, 3));
        let mut rows = Vec::new();
        while let Some(row) = reader.next_row().expect("a row") {
            rows.extend(row.data().iter().flat_map(|two| [two >> 4, two & 15]).take(5));
        }
        assert_eq!(rows, grey.iter().map(|grey| grey >> 4).collect::<Vec<_>>());
    }
}
