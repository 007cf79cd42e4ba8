//! What stands in the line of a DOCX paragraph: words, fields, symbols, formulas.

use super::super::raised;
use super::notes::{Kind, Named};
use super::styles::{self, Styles};
use super::symbols::{BULLET, is_private, sign};
use super::xml::{attribute, check_depth, child, inside, is, is_on, value_of};
use crate::{Limits, ReadError};
use roxmltree::Node;

/// The runs of a paragraph while they are read.
pub struct Text<'a, 'input, 's> {
    /// What is printed of them so far.
    pub text: String,
    /// Whether a page break stands among them.
    pub page_break: bool,
    /// Whether the paragraph's style hides it.
    hidden: bool,
    /// Fields that are open: whether their code, which is not printed, still goes on.
    fields: Vec<bool>,
    /// Contents of the text boxes that hang on them.
    pub boxes: Vec<Node<'a, 'input>>,
    /// The notes they name.
    pub notes: Vec<Named>,
    styles: &'s Styles,
    limits: &'s Limits,
}

impl<'a, 'input, 's> Text<'a, 'input, 's> {
    /// Goes on with a text; `hidden` tells whether the paragraph's style hides it.
    pub fn after(text: String, hidden: bool, styles: &'s Styles, limits: &'s Limits) -> Self {
        let (fields, boxes, notes) = (Vec::new(), Vec::new(), Vec::new());
        Self { text, page_break: false, hidden, fields, boxes, notes, styles, limits }
    }

    /// What stands in a paragraph: runs, and runs wrapped in something.
    pub fn inline(&mut self, parent: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        check_depth(depth, self.limits)?;
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "r" => self.run(node, depth + 1)?,
                "oMath" | "oMathPara" => self.formula(node, depth + 1)?,
                _ => {
                    if let Some(inner) = inside(node) {
                        self.inline(inner, depth + 1)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn run(&mut self, run: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        let properties = child(run, "rPr");
        if self.is_hidden(properties) {
            return self.signs_of_fields(run);
        }
        let look = Look {
            raised: self.is_raised(properties),
            font: properties
                .and_then(|it| child(it, "rFonts"))
                .and_then(|fonts| attribute(fonts, "ascii").or(attribute(fonts, "hAnsi")))
                .unwrap_or_default(),
        };
        self.parts(run, look, depth)
    }

    fn is_hidden(&self, properties: Option<Node<'_, '_>>) -> bool {
        let own = properties.and_then(|it| child(it, "vanish")).map(is_on);
        let style = || properties.and_then(|it| value_of(it, "rStyle"));
        let of_style = || style().map(|style| self.styles.hides(style));
        own.or_else(|| of_style().filter(|hides| *hides)).unwrap_or(self.hidden)
    }

    fn is_raised(&self, properties: Option<Node<'_, '_>>) -> bool {
        let style = || properties.and_then(|it| value_of(it, "rStyle"));
        let own = properties.and_then(styles::is_raised);
        own.unwrap_or_else(|| style().is_some_and(|style| self.styles.raises(style)))
    }

    /// A hidden run prints nothing, but the field that begins or ends in it does.
    fn signs_of_fields(&mut self, run: Node<'a, 'input>) -> Result<(), ReadError> {
        run.children().filter(|node| is(*node, "fldChar")).for_each(|sign| self.field(sign));
        Ok(())
    }

    fn parts(
        &mut self,
        parent: Node<'a, 'input>,
        look: Look<'_>,
        depth: usize,
    ) -> Result<(), ReadError> {
        check_depth(depth, self.limits)?;
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "t" => {
                    for text in node.children().filter_map(|text| text.text()) {
                        self.words(text, look);
                    }
                }
                "tab" | "ptab" => self.push('\t'),
                "br" if attribute(node, "type") == Some("page") => {
                    self.page_break = true;
                    self.push('\n');
                }
                "br" | "cr" => self.push('\n'),
                "noBreakHyphen" => self.push('-'),
                "sym" => self.symbol(node),
                "fldChar" => self.field(node),
                "footnoteReference" => self.note(Kind::Foot, node),
                "endnoteReference" => self.note(Kind::End, node),
                "drawing" | "pict" | "object" => self.find_boxes(node, depth + 1)?,
                // Of a word with its reading above only the word itself is text of the line.
                "ruby" => {
                    if let Some(base) = child(node, "rubyBase") {
                        self.inline(base, depth + 1)?;
                    }
                }
                _ => {
                    if let Some(inner) = inside(node) {
                        self.parts(inner, look, depth + 1)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn field(&mut self, sign: Node<'_, '_>) {
        match attribute(sign, "fldCharType") {
            Some("begin") => self.fields.push(true),
            Some("separate") => {
                if let Some(code) = self.fields.last_mut() {
                    *code = false;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    /// The mark of a note is not printed: a digit there would belong to the word or the sum before it.
    fn note(&mut self, kind: Kind, node: Node<'_, '_>) {
        if let Some(id) = attribute(node, "id") {
            self.notes.push(Named { kind, id: id.to_owned() });
        }
    }

    fn find_boxes(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        check_depth(depth, self.limits)?;
        for node in node.children().filter(Node::is_element) {
            if is(node, "txbxContent") {
                self.boxes.push(node);
            } else {
                self.find_boxes(inside(node).unwrap_or(node), depth + 1)?;
            }
        }
        Ok(())
    }

    /// The words of a formula in their order; a fraction has its bar, a power its place above the line.
    fn formula(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        check_depth(depth, self.limits)?;
        let plain = Look::default();
        for node in node.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "t" => {
                    for text in node.children().filter_map(|text| text.text()) {
                        let look = Look { raised: is_power(node), ..plain };
                        self.words(text, look);
                    }
                }
                "den" => {
                    self.push('/');
                    self.formula(node, depth + 1)?;
                }
                "rPr" | "ctrlPr" => {}
                _ => self.formula(inside(node).unwrap_or(node), depth + 1)?,
            }
        }
        Ok(())
    }

    fn symbol(&mut self, node: Node<'_, '_>) {
        let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
        if let Some(code) = code {
            self.sign(sign(attribute(node, "font").unwrap_or_default(), code));
        }
    }

    /// A bullet at the start of a line is a dash, as automatic ones are.
    fn sign(&mut self, sign: char) {
        let line = self.text.rsplit('\n').next().unwrap_or_default();
        if sign == BULLET && line.trim().is_empty() {
            self.push('-');
            self.push(' ');
        } else {
            self.push(sign);
        }
    }

    /// Line ends inside a text node are spaces in print.
    fn words(&mut self, text: &str, look: Look<'_>) {
        let text = if look.raised { raised::figures(text) } else { text.into() };
        // No byte of a text that is printed as it is begins a sign of a symbol font.
        let plain = |byte: u8| !matches!(byte, b'\n' | b'\r' | 0xee..);
        if text.bytes().all(plain) {
            if !self.fields.contains(&true) {
                self.text.push_str(&text);
            }
            return;
        }
        for letter in text.chars() {
            match letter {
                '\n' | '\r' => self.push(' '),
                letter if is_private(letter) => self.sign(sign(look.font, u32::from(letter))),
                letter => self.push(letter),
            }
        }
    }

    fn push(&mut self, letter: char) {
        if !self.fields.contains(&true) {
            self.text.push(letter);
        }
    }
}

/// How the words of a run look, as far as it says what they are.
#[derive(Debug, Clone, Copy, Default)]
struct Look<'f> {
    raised: bool,
    font: &'f str,
}

/// Whether the words of a formula stand above the line: `m:sup/m:r/m:t`.
fn is_power(node: Node<'_, '_>) -> bool {
    node.parent().and_then(|run| run.parent()).is_some_and(|above| is(above, "sup"))
}
