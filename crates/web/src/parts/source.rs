//! Where a row stands in its file: in words, and where the file has pages, as a picture of the piece with its cells marked.

use crate::urls::encoded;
use crate::words::t;
use bagyt_domain::list::{Column, Direction, Finding, Place, within_archive};
use bagyt_wording::{Args, Lang, column, places, say};
use maud::{Markup, html};

/// A rectangle of a page.
type Rect = [u32; 4];

/// Room around a row in its picture, in units of the page; and of frames around a cell or around the row on its whole page,
/// which must not cross what stands beside.
const ROOM: u32 = 8;
const ROOM_OF_MARK: u32 = 2;

/// Where the pages of a list's file can be looked at.
#[derive(Debug, Clone)]
pub struct Pages {
    address: String,
    /// The file in an archive.
    within: Option<String>,
}

impl Pages {
    /// Under this address; `file` is the name of the list's file, after that of the archive it lay in.
    pub fn at(address: String, file: &str) -> Self {
        Self { address, within: within_archive(file).map(str::to_owned) }
    }

    /// The address of a page with a rectangle cut out of it (`box`) or marked on it (`mark`).
    fn with(&self, page: u32, what: &str, [x0, y0, x1, y1]: Rect) -> String {
        let within = self.within.as_deref().map(|file| format!("&file={}", encoded(file)));
        let (address, within) = (&self.address, within.unwrap_or_default());
        format!("{address}/{page}?{what}={x0},{y0},{x1},{y1}{within}")
    }
}

/// The source of a row, to be opened; with a picture of each of its pages when they can be looked at.
pub fn of_row(lang: Lang, row: &Direction, findings: &[&Finding], pages: Option<&Pages>) -> Markup {
    let Some(first) = row.places.values().flatten().next() else { return Markup::default() };
    let on_pages = pages_of(row);
    let summary = match on_pages.as_slice() {
        [] => bagyt_wording::place(lang, first),
        pages => {
            let numbers: Vec<String> = pages.iter().map(ToString::to_string).collect();
            let values = Args::new().text("pages", numbers.join(", "));
            say(lang, "place-pages", &values.count("page_count", numbers.len()))
        }
    };
    html! {
        details.source lang=(lang.code()) {
            summary { (t(lang, "source-of-row")) ": " (summary) }
            @if let Some(pages) = pages {
                @for page in &on_pages { (picture(lang, row, findings, (pages, *page))) }
            }
            @if on_pages.is_empty() || pages.is_none() {
                dl { @for (key, at) in &row.places { dt { (column(lang, *key)) } dd { (places(lang, at)) } } }
            }
        }
    }
}

/// The pages a row stands on, in order.
fn pages_of(row: &Direction) -> Vec<u32> {
    let mut pages: Vec<u32> =
        row.places.values().flatten().filter_map(on_page).map(|(page, _)| page).collect();
    pages.sort_unstable();
    pages.dedup();
    pages
}

fn on_page(place: &Place) -> Option<(u32, Rect)> {
    match place {
        Place::Page { page, rect } => Some((*page, *rect)),
        _ => None,
    }
}

/// The piece of a page on which a row stands, its cells and what was found in them marked.
fn picture(
    lang: Lang,
    row: &Direction,
    findings: &[&Finding],
    (pages, page): (&Pages, u32),
) -> Markup {
    let cells: Vec<(Column, Rect)> = row
        .places
        .iter()
        .flat_map(|(key, places)| places.iter().filter_map(on_page).map(|at| (*key, at)))
        .filter(|(_, (on, _))| *on == page)
        .map(|(key, (_, rect))| (key, rect))
        .collect();
    let all = || cells.iter().map(|(_, rect)| *rect);
    let (Some(whole), Some(mark)) = (around(all(), ROOM), around(all(), ROOM_OF_MARK)) else {
        return Markup::default();
    };
    let noted =
        findings.iter().filter_map(|it| on_page(it.place.as_ref()?)).filter(|(on, _)| *on == page);
    let noted: Vec<Rect> =
        noted.map(|(_, rect)| rect).filter(|rect| within(*rect, whole)).collect();
    let [x0, y0, x1, y1] = whole;
    let (width, height) = (x1 - x0, y1 - y0);
    let values = Args::new().count("page", page).count("row", row.ordinal);
    html! {
        figure.picture {
            div tabindex="0" role="group" aria-label=(say(lang, "source-picture", &values)) {
                img src=(pages.with(page, "box", whole)) width=(width) height=(height)
                    loading="lazy" alt=(say(lang, "source-picture", &values));
                svg viewBox={ (x0) " " (y0) " " (width) " " (height) } aria-hidden="true" focusable="false" {
                    @for (key, rect) in &cells { (marked("cell", *rect, Some(column(lang, *key)))) }
                    @for rect in noted { (marked("noted", rect, None)) }
                }
            }
            figcaption { a href=(pages.with(page, "mark", mark)) { (say(lang, "source-whole-page", &values)) } }
        }
    }
}

/// A frame around a rectangle, a little off its letters.
fn marked(class: &str, rect: Rect, title: Option<String>) -> Markup {
    let [x0, y0, x1, y1] = around(std::iter::once(rect), ROOM_OF_MARK).unwrap_or(rect);
    html! {
        rect class=(class) x=(x0) y=(y0) width=(x1.saturating_sub(x0)) height=(y1.saturating_sub(y0)) {
            @if let Some(title) = title { title { (title) } }
        }
    }
}

/// The rectangle around others, with room at its sides.
fn around(rects: impl Iterator<Item = Rect>, room: u32) -> Option<Rect> {
    let all =
        rects.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])?;
    let [x0, y0, x1, y1] = all;
    (x0 < x1 && y0 < y1).then(|| {
        [
            x0.saturating_sub(room),
            y0.saturating_sub(room),
            x1.saturating_add(room),
            y1.saturating_add(room),
        ]
    })
}

fn within(rect: Rect, around: Rect) -> bool {
    rect[0] >= around[0] && rect[1] >= around[1] && rect[2] <= around[2] && rect[3] <= around[3]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_around_all_cells_of_the_row_and_no_page_is_left_over() {
        let cells = [[10, 20, 30, 40], [50, 4, 70, 60]];
        assert_eq!(around(cells.into_iter(), 8), Some([2, 0, 78, 68]));
        assert_eq!(around(std::iter::empty(), 8), None);
        assert_eq!(around([[5, 5, 5, 9]].into_iter(), 8), None, "a line is nothing to look at");
    }

    #[test]
    fn a_page_of_a_file_in_an_archive_is_asked_for_by_its_file() {
        let of = |file| Pages::at("/try/0/pages".to_owned(), file).with(2, "mark", [1, 2, 3, 4]);
        assert_eq!(of("тізбе.pdf"), "/try/0/pages/2?mark=1,2,3,4");
        assert_eq!(of("all.zip/a/b c&d.pdf"), "/try/0/pages/2?mark=1,2,3,4&file=a%2Fb+c%26d.pdf");
    }
}
