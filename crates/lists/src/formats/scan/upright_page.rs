//! A scanned page made ready for recognition: light even, grains gone, upright, level, its rulings found and taken off.

use super::areas::{Area, areas, is_dust};
use super::blanks::blanks;
use super::frame::Frame;
use super::ink::{Ink, Mark, letter_height, without_borders};
use super::rulings::{Ruling, erase, rulings};
use super::{light, sideways, skew, upright};
use crate::Image;
use crate::formats::page::{Page, tables};

/// A page on which only text is left.
pub struct Ready {
    /// The page, white and without rulings.
    pub image: Image,
    /// Where it came from.
    pub frame: Frame,
    /// The height of its small letters in pixels; 0 on an empty page.
    pub letter: u32,
    /// The page with its rulings; of its words only the blanks to be filled in.
    pub page: Page,
    /// The marks on it.
    pub marks: Vec<Mark>,
    /// What is to be recognised as it stands.
    pub areas: Vec<Area>,
    /// Cells whose text runs along the side.
    pub sideways: Vec<Area>,
}

/// A page whose light is even, before it is turned.
pub struct Even {
    image: Image,
    frame: Frame,
    threshold: u8,
    letter: u32,
    /// Whether its lines run along its side.
    pub is_sideways: bool,
}

/// Makes the light even and sees how the page lies.
pub fn even(image: &Image) -> Even {
    let frame = Frame::of(image);
    let mut image = light::even(image);
    if light::is_grainy(&image) {
        image = light::without_grains(&image);
    }
    let threshold = light::threshold(&image);
    let mut ink = Ink::of(&image, threshold);
    let before = ink.dark.clone();
    without_borders(&mut ink, 20);
    for ((grey, was), is) in image.grey.iter_mut().zip(&before).zip(&ink.dark) {
        if was != is {
            *grey = 255;
        }
    }
    let marks = ink.marks();
    let letter = letter_height(&marks).unwrap_or(0);
    let is_sideways = letter > 0 && upright::is_sideways(&marks, letter);
    Even { image, frame, threshold, letter, is_sideways }
}

/// Turns the page by quarters clockwise, levels it and finds what is on it.
pub fn ready(even: &Even, quarters: u8, number: u32) -> Ready {
    let mut frame = even.frame;
    let mut image = frame.turn(even.image.clone(), quarters);
    let ink = Ink::of(&image, even.threshold);
    let angle = if even.letter > 0 { skew::angle(&ink) } else { 0.0 };
    let mut ink = ink;
    if angle != 0.0 {
        image = frame.level(&image, angle);
        ink = Ink::of(&image, even.threshold);
    }
    let (width, height) = (image.width, image.height);
    let mut page = Page { number, width: width as f32, height: height as f32, ..Page::default() };
    let letter = even.letter;
    if letter == 0 {
        let (marks, areas, sideways) = Default::default();
        return Ready { image, frame, letter, page, marks, areas, sideways };
    }
    // A faint line is a ruling, too: halfway from ink to paper.
    let faint = Ink::of(&image, even.threshold + (250 - even.threshold) / 2);
    let found = rulings(&faint, letter);
    page.rules = found.iter().map(|ruling: &Ruling| ruling.rule).collect();
    let before = ink.clone();
    erase(&mut image, &mut ink, &found);
    let marks = ink.marks();
    remove_dust(&mut image, &marks, letter);
    let tables = tables(&page);
    page.words = blanks(&before, &found, &marks, &tables, letter);
    let areas = areas(&marks, &tables, (width, height), letter);
    let (areas, sideways) = sideways::apart(areas, &marks, letter);
    Ready { image, frame, letter, page, marks, areas, sideways }
}

/// Dust becomes paper.
fn remove_dust(image: &mut Image, marks: &[Mark], letter: u32) {
    let width = image.width as usize;
    for mark in marks.iter().filter(|mark| is_dust(mark, letter)) {
        let from = mark.x0.saturating_sub(1) as usize;
        let to = (mark.x1 as usize + 1).min(width);
        for y in mark.y0.saturating_sub(1)..(mark.y1 + 1).min(image.height) {
            image.grey[y as usize * width + from..y as usize * width + to].fill(255);
        }
    }
}
