//! Tesseract: the words of images, many images to a process, so that its models are loaded once.

use crate::Installed;
use crate::child::find;
use crate::folder::Folder;
use crate::office::ANSWER_SECONDS;
use crate::tsv;
use bagyt_lists::{Image, SeenWord, Tool, ToolFault, Why};
use std::path::{Path, PathBuf};
use std::thread;

/// What must be installed; Kazakh first, which knows the letters of both.
const LANGUAGES: [&str; 2] = ["kaz", "rus"];

/// The words of some images, each with its place among all.
type Share = Vec<(usize, Vec<SeenWord>)>;

/// The words of each image.
pub fn words(tools: &Installed, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
    recognise(tools, images).map_err(|why| ToolFault { tool: Tool::Tesseract, why })
}

fn recognise(tools: &Installed, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, Why> {
    let program = ready(tools)?;
    let shares = shares(images, tools.hands());
    let seen: Vec<Result<Share, Why>> = thread::scope(|scope| {
        let hands: Vec<_> = shares
            .iter()
            .map(|share| scope.spawn(|| batch(tools, &program, images, share)))
            .collect();
        hands.into_iter().map(|hand| hand.join().unwrap_or(Err(Why::Stopped))).collect()
    });
    let mut words = vec![Vec::new(); images.len()];
    for share in seen {
        for (index, own) in share? {
            if let Some(slot) = words.get_mut(index) {
                *slot = own;
            }
        }
    }
    Ok(words)
}

/// Which images each child gets: the largest first, always to the one that has least to do. Images too small for a letter
/// go to nobody.
fn shares(images: &[Image], hands: usize) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..images.len()).collect();
    order.retain(|index| images.get(*index).is_some_and(is_readable));
    order.sort_by_key(|index| std::cmp::Reverse(images[*index].grey.len()));
    let mut shares: Vec<(usize, Vec<usize>)> = vec![(0, Vec::new()); hands];
    for index in order {
        if let Some((work, share)) = shares.iter_mut().min_by_key(|(work, _)| *work) {
            // What a small image costs whatever its size.
            *work += images[index].grey.len() + 20_000;
            share.push(index);
        }
    }
    shares.into_iter().map(|(_, share)| share).filter(|share| !share.is_empty()).collect()
}

/// Tesseract takes images up to 32767 on a side; one below three pixels it calls an error.
fn is_readable(image: &Image) -> bool {
    let side = |length: u32| (8..=32_000).contains(&length);
    side(image.width)
        && side(image.height)
        && image.grey.len() as u64 == u64::from(image.width) * u64::from(image.height)
}

/// One child for a share of the images.
fn batch(
    tools: &Installed,
    program: &Path,
    images: &[Image],
    share: &[usize],
) -> Result<Share, Why> {
    let _place = tools.machine.places.take();
    let folder = Folder::new(&tools.machine.work).map_err(|_| Why::Stopped)?;
    let mut list = String::new();
    let mut pixels = 0;
    for index in share {
        let Some(image) = images.get(*index) else { continue };
        pixels += image.grey.len();
        let name = format!("{index}.pgm");
        folder.write(&name, &grey_map(image)).map_err(|_| Why::Stopped)?;
        list.push_str(&name);
        list.push('\n');
    }
    folder.write("images", list.as_bytes()).map_err(|_| Why::Stopped)?;
    let languages = LANGUAGES.join("+");
    // The images are of a height at which letters of a document are as large as in a scan of 300 dots an inch.
    let arguments = ["images", "stdout", "-l", &languages, "--psm", "6", "--dpi", "300", "tsv"];
    let arguments = arguments.map(Into::into).to_vec();
    let bounds = tools.bounds(seconds(tools.setup.seconds, share.len(), pixels));
    let task = tools.task(program, arguments, &folder, bounds);
    let pages = tsv::pages(&task.run()?, share.len()).ok_or(Why::Refused)?;
    Ok(share.iter().copied().zip(pages).collect())
}

/// As many seconds for each hundred images or twenty million pixels.
fn seconds(each: u64, images: usize, pixels: usize) -> u64 {
    each.saturating_mul(1 + images as u64 / 100 + pixels as u64 / 20_000_000)
}

/// A file with the image: a head and the pixels.
fn grey_map(image: &Image) -> Vec<u8> {
    let mut file = format!("P5\n{} {}\n255\n", image.width, image.height).into_bytes();
    file.extend_from_slice(&image.grey);
    file
}

/// What version is there, with both languages.
pub fn version(tools: &Installed) -> Result<String, Why> {
    let program = ready(tools)?;
    first_line(&ask(tools, &program, "--version")?).ok_or(Why::Stopped)
}

/// The program, when the languages are there. Once they were they are not asked for again; a failure may pass.
fn ready(tools: &Installed) -> Result<PathBuf, Why> {
    let program = find(&tools.setup.tesseract, &["tesseract"])?;
    if tools.machine.languages.get().is_some() {
        return Ok(program);
    }
    let known = languages(tools, &program)?;
    if LANGUAGES.iter().all(|wanted| known.iter().any(|known| known == wanted)) {
        let _ = tools.machine.languages.set(());
        return Ok(program);
    }
    Err(Why::Missing)
}

fn languages(tools: &Installed, program: &Path) -> Result<Vec<String>, Why> {
    let printed = ask(tools, program, "--list-langs")?;
    let printed = String::from_utf8_lossy(&printed);
    // The first line is a heading.
    Ok(printed.lines().skip(1).map(|line| line.trim().to_owned()).collect())
}

fn ask(tools: &Installed, program: &Path, question: &str) -> Result<Vec<u8>, Why> {
    let folder = Folder::new(&tools.machine.work).map_err(|_| Why::Stopped)?;
    let bounds = tools.bounds(ANSWER_SECONDS);
    tools.task(program, vec![question.into()], &folder, bounds).run()
}

/// The first line of what was printed.
pub fn first_line(printed: &[u8]) -> Option<String> {
    let printed = String::from_utf8_lossy(printed);
    let line = printed.lines().map(str::trim).find(|line| !line.is_empty())?;
    Some(line.chars().take(120).collect())
}
