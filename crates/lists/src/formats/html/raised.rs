//! Elements of a web page that stand above the line, until they end.

/// Those that are open.
#[derive(Debug, Default)]
pub(super) struct Raised {
    /// Each with how many elements of its name are open in it, itself included.
    elements: Vec<(String, usize)>,
    /// How many powers of formulas are open.
    powers: usize,
}

/// Raised elements within each other that are told apart.
const DEEPEST: usize = 32;

impl Raised {
    pub fn is_open(&self) -> bool {
        self.powers > 0 || !self.elements.is_empty()
    }

    /// An element begins, which stands above the line or not.
    pub fn open(&mut self, name: &str, above: bool) {
        if let Some((last, open)) = self.elements.last_mut()
            && last == name
        {
            *open += 1;
        } else if above && self.elements.len() < DEEPEST {
            self.elements.push((name.to_owned(), 1));
        }
    }

    /// An element ends, and with it all that was left open in it.
    pub fn close(&mut self, name: &str) {
        let Some(at) = self.elements.iter().rposition(|(own, _)| own == name) else { return };
        self.elements.truncate(at + 1);
        self.elements[at].1 -= 1;
        if self.elements[at].1 == 0 {
            self.elements.pop();
        }
    }

    pub fn open_power(&mut self) {
        self.powers += 1;
    }

    pub fn close_power(&mut self) {
        self.powers = self.powers.saturating_sub(1);
    }
}
