//! Pages of a long selection, in an order that stays the same while nothing is stored.

/// Which page is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest {
    /// From 1.
    pub page: u32,
    /// Rows on a page.
    pub per_page: u32,
}

impl PageRequest {
    /// The most rows one page may hold.
    pub const MOST: u32 = 500;

    /// A page; zero is taken for one, and too large a page for the largest.
    pub fn new(page: u32, per_page: u32) -> Self {
        Self { page: page.max(1), per_page: per_page.clamp(1, Self::MOST) }
    }

    /// Rows before the page.
    pub(crate) fn offset(self) -> i64 {
        i64::from(self.page.max(1) - 1) * self.limit()
    }

    /// Rows on the page.
    pub(crate) fn limit(self) -> i64 {
        i64::from(self.per_page.clamp(1, Self::MOST))
    }
}

/// One page of a selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows of this page; empty behind the last page.
    pub items: Vec<T>,
    /// Which page, from 1.
    pub page: u32,
    /// Rows on a full page.
    pub per_page: u32,
    /// Rows of the whole selection.
    pub total: u64,
}

impl<T> Page<T> {
    /// How many pages there are; an empty selection has one.
    pub fn pages(&self) -> u64 {
        self.total.div_ceil(u64::from(self.per_page.max(1))).max(1)
    }

    /// The page of `request` holding `items` out of `total`.
    pub(crate) fn of(items: Vec<T>, request: PageRequest, total: u64) -> Self {
        let PageRequest { page, per_page } = PageRequest::new(request.page, request.per_page);
        Self { items, page, per_page, total }
    }
}
