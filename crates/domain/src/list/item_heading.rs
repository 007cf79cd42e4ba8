//! What headings of the indicators cell say beside their names.

use serde::{Deserialize, Serialize};

/// One of the two blocks of the indicators cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemBlock {
    /// Target indicators (kk нысаналы индикатор, ru целевой индикатор).
    Target,
    /// Expected results (kk күтілетін нәтижелер, ru ожидаемые результаты).
    Result,
}

impl ItemBlock {
    /// Both, in the order of the form.
    pub const BOTH: [Self; 2] = [Self::Target, Self::Result];

    /// The key in JSON and messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Result => "result",
        }
    }
}

/// A heading of items that says more than what they are: `Нысаналы индикатор (жыл сайын):`. It holds for the items below it,
/// up to the next heading of the same block; a plain one is kept only where it ends what another says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemHeading {
    /// The block it stands in.
    pub source: ItemBlock,
    /// The first item below it, from 1.
    pub item: u32,
    /// As printed.
    pub text: String,
}

/// Items that stand under one heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemGroup<'a> {
    /// The heading as printed, where it says more than its name.
    pub heading: Option<&'a str>,
    /// The number of its first item in the block, from 1.
    pub first: u32,
    /// Them.
    pub items: &'a [String],
}

/// The items of a block, parted at the headings that say more than their names; none of the groups is empty.
pub fn item_groups<'a>(
    block: ItemBlock,
    items: &'a [String],
    headings: &'a [ItemHeading],
) -> Vec<ItemGroup<'a>> {
    let own = || headings.iter().filter(move |heading| heading.source == block);
    let index = |item: u32| usize::try_from(item).unwrap_or(usize::MAX).saturating_sub(1);
    let mut starts: Vec<(usize, Option<&str>)> = vec![(0, None)];
    starts.extend(own().map(|heading| (index(heading.item), Some(heading.text.as_str()))));
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([items.len()]);
    let group = |(&(start, heading), end): (&(usize, Option<&'a str>), usize)| {
        let first = u32::try_from(start + 1).unwrap_or(u32::MAX);
        items.get(start..end).map(|items| ItemGroup { heading, first, items })
    };
    let groups = starts.iter().zip(ends).filter_map(group);
    groups.filter(|group| !group.items.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_parted_at_the_headings_of_their_block() {
        let items = ["а", "б", "в"].map(str::to_owned);
        let heading =
            |source, item, text: &str| ItemHeading { source, item, text: text.to_owned() };
        let headings = [
            heading(ItemBlock::Target, 2, "(жыл сайын):"),
            heading(ItemBlock::Result, 1, "(ежегодно):"),
            heading(ItemBlock::Target, 3, "Индикатор:"),
        ];
        let parted = |block| -> Vec<(Option<&str>, u32, usize)> {
            let groups = item_groups(block, &items, &headings);
            groups.iter().map(|it| (it.heading, it.first, it.items.len())).collect()
        };
        assert_eq!(
            parted(ItemBlock::Target),
            [(None, 1, 1), (Some("(жыл сайын):"), 2, 1), (Some("Индикатор:"), 3, 1)]
        );
        assert_eq!(parted(ItemBlock::Result), [(Some("(ежегодно):"), 1, 3)]);
        assert!(item_groups(ItemBlock::Target, &[], &headings).is_empty());
    }
}
