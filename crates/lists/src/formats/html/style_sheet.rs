//! The page's own style sheets, as far as they decide what is printed: what is hidden, what stands above the line.
//!
//! Rules that name an element, a class or an identifier are followed for certain. Of all others (those for a place in
//! other elements, for a width of the screen) it is not known whom they are for, so they hide nothing; but whom they may show
//! stays, because text too much does less harm than text that is lost. Each rule costs its length once and each element a
//! look-up for each of its classes, whatever the sheet says.

use super::tokens::{Tag, Tokens};
use std::collections::HashMap;

/// What style sheets say of elements, by selector: `td`, `.note`, `td.note`, `#menu`.
#[derive(Debug, Default)]
pub(super) struct Styles {
    rules: HashMap<String, Said>,
    count: u32,
}

/// What is asked of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Property {
    /// Whether it is not there.
    Display,
    /// Whether it is not seen.
    Visibility,
    /// Whether it stands above the line.
    Above,
}

const PROPERTIES: usize = 3;

/// An answer, with how much it weighs: by `!important`, by its selector, by its place in the sheet.
type Answer = ((bool, u8, u32), bool);

#[derive(Debug, Default, Clone, Copy)]
struct Said {
    answers: [Option<Answer>; PROPERTIES],
    /// A rule that is not followed for certain shows it.
    may_be_shown: bool,
}

/// Longer names are none that a person or a program gives.
const LONGEST_NAME: usize = 200;

/// What weighs more than any selector: an element's own style.
const OWN: u8 = u8::MAX;

impl Styles {
    /// Those of a page.
    pub fn of(page: &str) -> Self {
        let mut styles = Self::default();
        if !names_style(page) {
            return styles;
        }
        let mut tokens = Tokens::of(page);
        while let Some(sheet) = tokens.next_style() {
            styles.add(&without_comments(sheet));
        }
        styles
    }

    fn add(&mut self, sheet: &str) {
        let mut rest = sheet;
        let mut within = 0usize;
        while let Some(at) = rest.find(['{', '}', ';']) {
            let (before, after) = rest.split_at(at);
            let before = before.trim();
            match after.as_bytes()[0] {
                b'{' if before.starts_with('@') => within += 1,
                b'{' => {
                    let end = after.find('}').unwrap_or(after.len());
                    self.rule(before, &after[1..end], within > 0);
                    rest = after.get(end + 1..).unwrap_or_default();
                    continue;
                }
                b'}' => within = within.saturating_sub(1),
                _ => {}
            }
            rest = &after[1..];
        }
    }

    fn rule(&mut self, selectors: &str, body: &str, is_conditional: bool) {
        let all: Vec<_> = declared(body).collect();
        let may_show = all.iter().any(|&(property, answer, _)| shows(property, answer));
        // Of one property the last word counts, an important one before others.
        let mut last: [Option<(Property, bool, bool)>; PROPERTIES] = [None; PROPERTIES];
        for said in all {
            let slot = &mut last[said.0 as usize];
            if slot.is_none_or(|old| said.2 >= old.2) {
                *slot = Some(said);
            }
        }
        let declared: Vec<_> = last.into_iter().flatten().collect();
        if declared.is_empty() {
            return;
        }
        for selector in selectors.split(',').map(str::trim) {
            if let Some(key) = simple(selector).filter(|_| !is_conditional) {
                self.count = self.count.saturating_add(1);
                let (weight, order) = (weight(&key), self.count);
                let said = self.rules.entry(key).or_default();
                for &(property, answer, important) in &declared {
                    said.hear(property, ((important, weight, order), answer));
                }
            } else if may_show && let Some(key) = last_of(selector) {
                self.rules.entry(key).or_default().may_be_shown = true;
            }
        }
    }

    /// Whether style sheets hide an element; its own style may show it all the same.
    pub fn hides(&self, tag: &Tag<'_>) -> bool {
        // A page that hides itself waits for its script to show it.
        if self.rules.is_empty() || matches!(tag.name.as_ref(), "html" | "body") {
            return false;
        }
        let said = self.said(tag);
        let hides = |property: Property| said.answers[property as usize].is_some_and(|it| it.1);
        !said.may_be_shown && (hides(Property::Display) || hides(Property::Visibility))
    }

    /// Whether an element stands above the line, by its own style or that of the page.
    pub fn raises(&self, tag: &Tag<'_>) -> bool {
        self.said(tag).answers[Property::Above as usize].is_some_and(|(_, answer)| answer)
    }

    fn said(&self, tag: &Tag<'_>) -> Said {
        let mut said = Said::default();
        if !self.rules.is_empty() {
            let class = tag.attribute("class").unwrap_or_default();
            let id = tag.attribute("id").unwrap_or_default();
            self.hear(&tag.name, &mut said);
            let classes = class.split_ascii_whitespace().map(|class| format!(".{class}"));
            let id = (!id.trim().is_empty()).then(|| format!("#{}", id.trim()));
            for name in classes.chain(id) {
                self.hear(&name, &mut said);
                self.hear(&format!("{}{name}", tag.name), &mut said);
            }
        }
        if let Some(style) = tag.attribute("style") {
            for (property, answer, important) in declared(&style) {
                said.hear(property, ((important, OWN, 0), answer));
            }
        }
        said
    }

    fn hear(&self, key: &str, said: &mut Said) {
        let Some(rule) = self.rules.get(key) else { return };
        said.may_be_shown |= rule.may_be_shown;
        for (own, other) in said.answers.iter_mut().zip(rule.answers) {
            *own = heavier(*own, other);
        }
    }
}

impl Said {
    fn hear(&mut self, property: Property, answer: Answer) {
        let own = &mut self.answers[property as usize];
        *own = heavier(*own, Some(answer));
    }
}

/// The answer that counts; of equals the later one.
fn heavier(one: Option<Answer>, other: Option<Answer>) -> Option<Answer> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.0 >= one.0 { other } else { one }),
        (one, other) => one.or(other),
    }
}

fn shows(property: Property, answer: bool) -> bool {
    property != Property::Above && !answer
}

/// What declarations say: property, whether it hides or raises, whether it is important.
fn declared(body: &str) -> impl Iterator<Item = (Property, bool, bool)> + '_ {
    body.split(';').filter_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        let value = value.trim().to_ascii_lowercase();
        let plain = value.trim_end_matches("important").trim_end().trim_end_matches('!').trim_end();
        let (property, answer) = match name.trim().to_ascii_lowercase().as_str() {
            "display" => (Property::Display, plain == "none"),
            "mso-hide" => (Property::Display, plain == "all"),
            "visibility" => (Property::Visibility, matches!(plain, "hidden" | "collapse")),
            "vertical-align" => (Property::Above, plain == "super"),
            _ => return None,
        };
        Some((property, answer, plain.len() < value.len()))
    })
}

/// A selector of an element, a class or an identifier, an element before them or not; any other is not followed.
fn simple(selector: &str) -> Option<String> {
    let start = selector.find(['.', '#']).unwrap_or(selector.len());
    let (element, rest) = selector.split_at(start);
    let name = |name: &str| {
        !name.is_empty()
            && name.len() <= LONGEST_NAME
            && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    let whole = match (element, rest.get(1..)) {
        (element, None) => name(element),
        (element, Some(rest)) => (element.is_empty() || name(element)) && name(rest),
    };
    whole.then(|| format!("{}{rest}", element.to_ascii_lowercase()))
}

/// The last class, identifier or element that a selector asks for; `None` for what is so only while somebody points at it.
fn last_of(selector: &str) -> Option<String> {
    const MOMENTS: [&str; 7] =
        [":hover", ":focus", ":active", ":target", ":checked", "before", "after"];
    let selector = selector.get(..selector.len().min(4 * LONGEST_NAME))?;
    if MOMENTS.iter().any(|moment| selector.contains(moment)) {
        return None;
    }
    let last = selector.rsplit([' ', '>', '+', '~', '\t', '\n']).next()?;
    let last = &last[..last.find([':', '[']).unwrap_or(last.len())];
    let start = last.rfind(['.', '#']).unwrap_or(0);
    simple(&last[start..])
}

fn weight(key: &str) -> u8 {
    match (key.contains('#'), key.contains('.'), key.starts_with(['.', '#'])) {
        (true, _, bare) => 5 - u8::from(bare),
        (_, true, bare) => 3 - u8::from(bare),
        _ => 1,
    }
}

/// Whether a style sheet may begin anywhere in the page.
fn names_style(page: &str) -> bool {
    let bytes = page.as_bytes();
    memchr::memchr_iter(b'<', bytes)
        .any(|at| bytes.get(at + 1..at + 6).is_some_and(|name| name.eq_ignore_ascii_case(b"style")))
}

/// Comments gone, and the marks by which old programs hide a sheet.
fn without_comments(sheet: &str) -> String {
    let mut found = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        found.push_str(before);
        found.push(' ');
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    found.push_str(rest);
    found.replace("<!--", " ").replace("-->", " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sheet: &str, hidden: &[&str], shown: &[&str]) {
        let styles = Styles::of(&format!("<style>{sheet}</style>"));
        let hides = |tag: &str| {
            let tags: Vec<_> = Tokens::of(tag).collect();
            let [super::super::tokens::Token::Open(tag)] = tags.as_slice() else {
                panic!("{tags:?}")
            };
            styles.hides(tag)
        };
        hidden.iter().for_each(|tag| assert!(hides(tag), "{sheet}: {tag}"));
        shown.iter().for_each(|tag| assert!(!hides(tag), "{sheet}: {tag}"));
    }

    #[test]
    fn classes_elements_and_identifiers_hide() {
        check(".h{display:none}", &["<p class=h>", "<td class='a h b'>"], &["<p class=H>", "<p>"]);
        check("P.h , #x{ Display : NONE }", &["<p class=h>", "<i id=x>"], &["<i class=h>", "<p>"]);
        check("<!-- /* .a{} */ u{mso-hide:all} -->", &["<u>"], &["<a class=a>"]);
        check(
            ".h{visibility:hidden}.c{visibility:collapse}",
            &["<p class=h>", "<tr class=c>"],
            &[],
        );
        check("body{display:none} @import 'x'; .h{display:none}", &["<p class=h>"], &["<body>"]);
    }

    #[test]
    fn the_heavier_rule_counts() {
        check(".h{display:none}.h{display:block}", &[], &["<p class=h>"]);
        check(".h{display:none!important}.h{display:block}", &["<p class=h>"], &[]);
        check("p.h{display:none}.h{display:block}", &["<p class=h>"], &["<i class=h>"]);
        check("#x{display:block}.h{display:none}", &["<p class=h>"], &["<p id=x class=h>"]);
        check(".h{display:none}", &[], &["<p class=h style='display:block'>"]);
        check(".h{display:none !important}", &["<p class=h style='display:block'>"], &[]);
    }

    #[test]
    fn a_rule_for_some_places_hides_nothing_and_may_show() {
        check(
            ".a .h{display:none} .h:hover{display:none} [x]{display:none}",
            &[],
            &["<p class=h>"],
        );
        check(
            "@media print{.h{display:none}} .k{display:none}",
            &["<p class=k>"],
            &["<p class=h>"],
        );
        check(".h{display:none} .a>p.h.on{display:block}", &["<p class=h>"], &["<p class='h on'>"]);
        check(".h{display:none} .a:hover .h{display:block}", &["<p class=h>"], &[]);
        check(".h{display:none} @media (width>9px){.w{display:block}}", &[], &["<p class='h w'>"]);
    }
}
