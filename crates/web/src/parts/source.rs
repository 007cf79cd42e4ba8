//! Where a row stands in its file: in words, and where the file has pages, as a picture of the piece with its cells marked.

use crate::words::t;
use bagyt_domain::list::{Column, Direction, Finding, Place};
use bagyt_wording::{Args, Lang, column, places, say};
use maud::{Markup, html};

/// A rectangle of a page.
type Rect = [u32; 4];

/// Room around a row in its picture, in units of the page.
const ROOM: u32 = 8;

/// The source of a row, to be opened; `pages` is the address under which its pages can be looked at.
pub fn of_row(lang: Lang, row: &Direction, findings: &[&Finding], pages: Option<&str>) -> Markup {
    let Some(first) = row.places.values().flatten().next() else { return Markup::default() };
    let on_pages = pages_of(row);
    let summary = match on_pages.as_slice() {
        [] => bagyt_wording::place(lang, first),
        pages => {
            let numbers: Vec<String> = pages.iter().map(ToString::to_string).collect();
            say(lang, "place-pages", &Args::new().text("pages", numbers.join(", ")))
        }
    };
    html! {
        details.source lang=(lang.code()) {
            summary { (t(lang, "source-of-row")) ": " (summary) }
            @if let Some(address) = pages {
                @for page in &on_pages { (picture(lang, row, findings, (address, *page))) }
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
    (address, page): (&str, u32),
) -> Markup {
    let cells: Vec<(Column, Rect)> = row
        .places
        .iter()
        .flat_map(|(key, places)| places.iter().filter_map(on_page).map(|at| (*key, at)))
        .filter(|(_, (on, _))| *on == page)
        .map(|(key, (_, rect))| (key, rect))
        .collect();
    let Some(around) = around(cells.iter().map(|(_, rect)| *rect)) else {
        return Markup::default();
    };
    let noted =
        findings.iter().filter_map(|it| on_page(it.place.as_ref()?)).filter(|(on, _)| *on == page);
    let noted: Vec<Rect> =
        noted.map(|(_, rect)| rect).filter(|rect| within(*rect, around)).collect();
    let [x0, y0, x1, y1] = around;
    let (width, height) = (x1 - x0, y1 - y0);
    let values = Args::new().count("page", page).count("row", row.ordinal);
    html! {
        figure.picture {
            div {
                img src={ (address) "/" (page) "?box=" (x0) "," (y0) "," (x1) "," (y1) } width=(width) height=(height)
                    loading="lazy" alt=(say(lang, "source-picture", &values));
                svg viewBox={ (x0) " " (y0) " " (width) " " (height) } aria-hidden="true" focusable="false" {
                    @for (key, rect) in &cells { (marked("cell", *rect, Some(column(lang, *key)))) }
                    @for rect in noted { (marked("noted", rect, None)) }
                }
            }
            figcaption.quiet { (say(lang, "place-page", &Args::new().count("page", page))) }
        }
    }
}

fn marked(class: &str, [x0, y0, x1, y1]: Rect, title: Option<String>) -> Markup {
    html! {
        rect class=(class) x=(x0) y=(y0) width=(x1.saturating_sub(x0)) height=(y1.saturating_sub(y0)) {
            @if let Some(title) = title { title { (title) } }
        }
    }
}

/// The rectangle around others, with room at its sides.
fn around(rects: impl Iterator<Item = Rect>) -> Option<Rect> {
    let all =
        rects.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])?;
    let [x0, y0, x1, y1] = all;
    (x0 < x1 && y0 < y1).then(|| {
        [
            x0.saturating_sub(ROOM),
            y0.saturating_sub(ROOM),
            x1.saturating_add(ROOM),
            y1.saturating_add(ROOM),
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
        assert_eq!(around(cells.into_iter()), Some([2, 0, 78, 68]));
        assert_eq!(around(std::iter::empty()), None);
        assert_eq!(around([[5, 5, 5, 9]].into_iter()), None, "a line is nothing to look at");
    }
}
