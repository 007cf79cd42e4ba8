//! Pages of a PDF as images, as a printer puts them on paper; Poppler does it.

use super::programs::{self, Missing};
use image::GrayImage;
use std::process::Command;

/// Every page, grey, at this many points to the inch.
///
/// # Errors
/// Poppler is not installed or drew nothing.
pub fn pages(pdf: &[u8], dots: u32) -> Result<Vec<GrayImage>, Missing> {
    let program = programs::find(&["pdftoppm"])?;
    let folder = programs::folder()?;
    let source = folder.path().join("list.pdf");
    programs::put(&source, pdf)?;
    programs::run(
        Command::new(program)
            .args(["-gray", "-png", "-r", &dots.to_string()])
            .arg(&source)
            .arg(folder.path().join("page")),
    )?;
    let mut pages: Vec<_> = std::fs::read_dir(folder.path())
        .map_err(|error| Missing(error.to_string()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "png"))
        .collect();
    pages.sort();
    let image = |path: &std::path::PathBuf| {
        let image = image::load_from_memory(&programs::made(path)?);
        image.map(|it| it.into_luma8()).map_err(|error| Missing(error.to_string()))
    };
    pages.iter().map(image).collect()
}
