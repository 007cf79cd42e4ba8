//! The lines of a page or of a cell while they are read: white space, breaks, numbers of lists, links.

use super::super::counters::Figures;
use super::super::raised;
use super::formula::{Formula, Sign};
use super::page::Piece;
use super::raised::Raised;
use super::tokens::Tag;

/// A line with what tells navigation from text.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub text: String,
    /// Characters of it in links.
    pub linked: usize,
    /// Whether it is a path of links: `Главная / Документы / …`.
    pub path: bool,
    /// Whether it is a heading.
    pub heading: bool,
    /// Whether it stands in a list.
    pub listed: bool,
}

/// A list.
#[derive(Debug)]
struct List {
    ordered: bool,
    /// Neither number nor bullet is shown.
    plain: bool,
    figures: Figures,
    next: i32,
    down: bool,
}

/// Text that is being read, from top to bottom.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub pieces: Vec<Piece>,
    /// Characters of its lines.
    pub chars: usize,
    /// Characters of links among them.
    pub linked: usize,
    /// Characters of tables in it.
    pub nested: usize,
    line: Text,
    lists: Vec<List>,
    /// The number or bullet of the item, until its first word comes.
    mark: Option<String>,
    preformatted: usize,
    /// The elements that raise words above the line; at the latest they end with the block.
    pub raised: Raised,
    formula: Formula,
    link: bool,
    /// Where the last link of the line ended.
    link_end: Option<usize>,
    /// A number written by a word processor, and how many elements are open in it.
    number: Option<(String, usize)>,
}

impl Flow {
    /// Adds text; white space becomes one space, as in print.
    pub fn push(&mut self, text: &str) {
        if let Some((number, _)) = &mut self.number {
            number.extend(text.chars().take(60));
            return;
        }
        if self.formula.is_open() && text.trim_ascii().is_empty() {
            return;
        }
        let text = if self.raised.is_open() { raised::figures(text) } else { text.into() };
        for c in text.chars() {
            match c {
                '\n' if self.preformatted > 0 => self.line_break(),
                ' ' | '\t' | '\n' | '\r' | '\u{C}' if self.preformatted == 0 => {
                    if !self.line.text.is_empty() && !self.line.text.ends_with(' ') {
                        self.letter(' ');
                    }
                }
                c => self.letter(c),
            }
        }
    }

    fn letter(&mut self, c: char) {
        self.line.text.push(c);
        self.chars += 1;
        if self.link {
            self.line.linked += 1;
            self.linked += 1;
        }
    }

    /// `<br>`: the line ends, an empty one too.
    pub fn line_break(&mut self) {
        self.end_line(true);
    }

    /// Ends the line; an empty one counts only when it was broken off.
    pub fn end_line(&mut self, broken: bool) {
        let mut line = std::mem::take(&mut self.line);
        self.link_end = None;
        if !broken {
            self.raised = Raised::default();
        }
        line.text.truncate(line.text.trim_end_matches(' ').len());
        if line.text.is_empty() && !broken {
            self.line.heading = false;
            return;
        }
        if !line.text.trim().is_empty()
            && let Some(mark) = self.mark.take()
            && !is_printed_again(&mark, &line.text)
        {
            line.text.insert_str(0, &format!("{mark} "));
        }
        self.chars += 1;
        line.listed = !self.lists.is_empty();
        self.line.heading = line.heading && broken;
        self.pieces.push(Piece::Line(line));
    }

    /// A block begins.
    pub fn block(&mut self, name: &str) {
        self.end_line(false);
        let mut letters = name.bytes();
        self.line.heading =
            letters.next() == Some(b'h') && letters.next().is_some_and(|c| c.is_ascii_digit());
    }

    /// A page ends, or a rule is drawn.
    pub fn page_break(&mut self) {
        self.end_line(false);
        self.pieces.push(Piece::Break);
    }

    /// How many lists are open.
    pub fn lists(&self) -> usize {
        self.lists.len()
    }

    pub fn open_list(&mut self, ordered: bool, tag: &Tag<'_>) {
        self.end_line(false);
        let style = tag.attribute("style").unwrap_or_default();
        let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
        let down = ordered && tag.attribute("reversed").is_some();
        let next = tag.attribute("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        let plain = style.contains("list-style-type:none") || style.contains("list-style:none");
        let figures = figures(&style, &tag.attribute("type").unwrap_or_default());
        self.lists.push(List { ordered, plain, figures, next, down });
    }

    pub fn close_list(&mut self) {
        self.end_line(false);
        self.mark = None;
        self.lists.pop();
    }

    pub fn open_item(&mut self, tag: &Tag<'_>) {
        self.end_line(false);
        self.mark = None;
        let Some(list) = self.lists.last_mut() else { return };
        if let Some(value) = tag.attribute("value").and_then(|value| value.trim().parse().ok()) {
            list.next = value;
        }
        let number = list.next;
        list.next = number.saturating_add(if list.down { -1 } else { 1 });
        if !list.plain {
            self.mark = Some(if list.ordered {
                let shown = u32::try_from(number).map(|number| list.figures.show(number));
                format!("{}.", shown.unwrap_or_else(|_| number.to_string()))
            } else {
                "-".to_owned()
            });
        }
    }

    pub fn close_item(&mut self) {
        self.end_line(false);
        self.mark = None;
    }

    pub fn preformatted(&mut self, begins: bool) {
        self.end_line(false);
        self.preformatted =
            if begins { self.preformatted + 1 } else { self.preformatted.saturating_sub(1) };
    }

    /// An element of a formula begins.
    pub fn open_in_formula(&mut self, tag: &Tag<'_>) {
        match self.formula.open(tag) {
            Sign::None => {}
            Sign::Bar => self.push("/"),
            Sign::Raised => self.raised.open_power(),
        }
    }

    pub fn close_in_formula(&mut self, name: &str) {
        if self.formula.close(name) {
            self.raised.close_power();
        }
    }

    /// A link begins or ends.
    pub fn link(&mut self, begins: bool) {
        if begins && !self.link {
            let between = match self.link_end {
                Some(end) => self.line.text.get(end..).unwrap_or_default(),
                None => "а",
            };
            let divided = between.chars().any(|c| matches!(c, '/' | '>' | '›' | '»' | '→' | '|'));
            self.line.path |= divided && !between.chars().any(char::is_alphanumeric);
        } else if !begins && self.link {
            self.link_end = Some(self.line.text.len());
        }
        self.link = begins;
    }

    /// An element without a meaning of its own begins, or a number of a word processor.
    pub fn open_span(&mut self, number: bool) {
        match &mut self.number {
            Some((_, depth)) => *depth += 1,
            None if number => self.number = Some((String::new(), 1)),
            None => {}
        }
    }

    pub fn close_span(&mut self) {
        let Some((_, depth)) = &mut self.number else { return };
        *depth -= 1;
        if *depth > 0 {
            return;
        }
        let Some((number, _)) = self.number.take() else { return };
        let number = number.trim();
        // Bullets are letters of fonts of signs: `o`, `§`, `ü`.
        let counted = number.ends_with(['.', ')']) || number.chars().any(|c| c.is_ascii_digit());
        self.mark = None;
        if !number.is_empty() {
            self.push(if counted { number } else { "-" });
            self.push(" ");
        }
    }
}

/// The figures of a list, which its style names before its type does.
fn figures(style: &str, kind: &str) -> Figures {
    let mut rules = style.split(';').filter_map(|rule| rule.split_once(':'));
    let named = rules.find(|(name, _)| matches!(*name, "list-style-type" | "list-style"));
    match named.map_or(kind.trim(), |(_, named)| named) {
        "a" | "lower-alpha" | "lower-latin" => Figures::Latin { upper: false },
        "A" | "upper-alpha" | "upper-latin" => Figures::Latin { upper: true },
        "i" | "lower-roman" => Figures::Roman { upper: false },
        "I" | "upper-roman" => Figures::Roman { upper: true },
        "decimal-leading-zero" => Figures::DecimalZero,
        _ => Figures::Decimal,
    }
}

/// Whether the item begins with its mark in print already.
fn is_printed_again(mark: &str, text: &str) -> bool {
    let text = text.trim_start();
    match mark {
        "-" => text.starts_with(['-', '–', '—', '•', '·', '▪']),
        number => text
            .strip_prefix(number.trim_end_matches('.'))
            .is_some_and(|after| after.starts_with(['.', ')'])),
    }
}
