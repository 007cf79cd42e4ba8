//! The wordings of the headings inside the indicators cell, ready to be compared with printed words.

use super::headings::Block;
use bagyt_language::fold::skeleton;
use bagyt_language::fuzzy::Letters;

/// Wordings by the block they open.
pub(super) type Wordings = [(Block, &'static [&'static str]); 2];

/// The most letters of a wording, errors included.
pub(super) const LONGEST: usize = 40;

/// The skeletons of wordings, each with its block.
pub(super) struct Wanted {
    texts: Vec<String>,
    forms: Vec<(Block, Letters)>,
    /// Which wordings have so many letters, one bit for each in their order.
    of_length: [u64; LONGEST + 1],
}

impl Wanted {
    /// Makes wordings ready to be compared.
    pub fn new(wordings: &Wordings) -> Self {
        let printed =
            wordings.iter().flat_map(|(block, forms)| forms.iter().map(|it| (*block, *it)));
        let texts: Vec<String> = printed.clone().map(|(_, form)| skeleton(form)).collect();
        let forms: Vec<(Block, Letters)> =
            printed.zip(&texts).map(|((block, _), text)| (block, Letters::of(text))).collect();
        let mut of_length = [0; LONGEST + 1];
        for (at, (_, form)) in forms.iter().enumerate() {
            of_length[form.count().min(LONGEST)] |= 1 << at;
        }
        Self { texts, forms, of_length }
    }

    /// The wording nearest to a skeleton of so many letters, at most so many errors away; of equals the first.
    pub fn closest(&self, printed: &str, count: usize, max: usize) -> Option<(usize, Block)> {
        let lengths = count.saturating_sub(max)..=(count + max).min(LONGEST);
        let mut near = lengths.fold(0, |near, length| near | self.of_length[length]);
        let mut letters = None;
        let mut best: Option<(usize, Block)> = None;
        while near != 0 {
            let at = near.trailing_zeros() as usize;
            near &= near - 1;
            let (block, form) = &self.forms[at];
            let errors = match max {
                0 => (printed == self.texts[at]).then_some(0),
                _ => letters.get_or_insert_with(|| Letters::of(printed)).distance(form, max),
            };
            if let Some(errors) = errors
                && best.is_none_or(|(fewest, _)| errors < fewest)
            {
                best = Some((errors, *block));
            }
        }
        best
    }
}
