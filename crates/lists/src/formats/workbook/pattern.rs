//! Number formats of a workbook taken apart: their sections, when each of them holds, and what it prints.

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    /// Printed as it stands.
    Literal(String),
    /// A place for one digit: `0`, `#` or `?`.
    Place(char),
    /// `.` between places of digits.
    Point,
    /// `,` between places of a whole number: thousands stand apart.
    Thousands,
    /// `,` behind the last place: the number is shown in thousands.
    Thousandth,
    /// `General`: the number as it is.
    General,
    /// `%`.
    Percent,
    /// A run of one letter of a date.
    Date(char, usize),
    /// What is not followed.
    Unknown,
}

/// A section of a pattern.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Section {
    pub parts: Vec<Part>,
    /// Which numbers it is for, where it says so: `[>=1000]`.
    condition: Option<Condition>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Condition {
    sign: &'static str,
    than: f64,
}

impl Condition {
    fn of(text: &str) -> Option<Self> {
        let sign = ["<=", ">=", "<>", "<", ">", "="].into_iter().find(|s| text.starts_with(s))?;
        let than = text[sign.len()..].trim().parse().ok()?;
        Some(Self { sign, than })
    }

    fn holds(self, value: f64) -> bool {
        match self.sign {
            "<=" => value <= self.than,
            ">=" => value >= self.than,
            "<>" => value != self.than,
            "<" => value < self.than,
            ">" => value > self.than,
            _ => value == self.than,
        }
    }

    /// Whether it holds for no number but negative ones.
    fn is_of_negatives(self) -> bool {
        self.sign == "<" && self.than <= 0.0 || self.sign == "<=" && self.than < 0.0
    }

    /// Whether it leaves no number but negative ones to other sections.
    fn leaves_negatives(self) -> bool {
        matches!(self.sign, ">" | ">=") && self.than <= 0.0
    }
}

/// The section for a number, and whether it says by itself that the number is negative; `None` when none is for it.
///
/// Without conditions they are for positive numbers, negative ones and zero. A section for texts, `@`, counts for none.
pub(super) fn section_of(pattern: &str, value: f64) -> Option<(Section, bool)> {
    let mut texts = split(pattern);
    if texts.len() > 1 && texts.last().is_some_and(|last| last.contains('@')) {
        texts.pop();
    }
    let sections: Vec<Section> = texts.iter().take(3).map(|text| section(text)).collect();
    let negative = value < 0.0;
    let at = |at: usize| sections.get(at).map(|section| section.condition);
    let (number, own) = match (at(0)?, at(1), at(2)) {
        (None, None | Some(None), third) => match (sections.len(), third) {
            (2.., _) if negative => (1, true),
            (_, Some(_)) if value == 0.0 => (2, false),
            _ => (0, false),
        },
        (Some(first), _, _) if first.holds(value) => (0, first.is_of_negatives()),
        (None, Some(Some(second)), _) if value > 0.0 && !second.holds(value) => (0, false),
        (_, Some(Some(second)), _) if second.holds(value) => (1, second.is_of_negatives()),
        (_, Some(Some(_)), Some(_)) => (2, false),
        (Some(_), Some(None), Some(_)) if negative => (1, true),
        (Some(_), Some(None), Some(_)) => (2, false),
        (Some(first), Some(None), None) => (1, first.leaves_negatives()),
        _ => return None,
    };
    Some((sections.into_iter().nth(number)?, own))
}

/// The texts of the sections.
fn split(pattern: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let (mut quoted, mut escaped) = (false, false);
    for c in pattern.chars() {
        if c == ';' && !quoted && !escaped {
            found.push(String::new());
            continue;
        }
        if c == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = c == '\\' && !escaped && !quoted;
        if let Some(last) = found.last_mut() {
            last.push(c);
        }
    }
    found
}

fn section(text: &str) -> Section {
    let mut found = Section::default();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let one = after.chars().next().map_or(0, char::len_utf8);
        rest = after;
        match c {
            '"' => {
                let end = after.find('"').unwrap_or(after.len());
                found.literal(&after[..end]);
                rest = after.get(end + 1..).unwrap_or_default();
            }
            '\\' => {
                found.literal(&after[..one]);
                rest = &after[one..];
            }
            // `_x` leaves the width of a letter free, `*x` fills the cell.
            '_' | '*' => rest = &after[one..],
            '[' => {
                let end = after.find(']').unwrap_or(after.len());
                // `[$₸-43F]` is a currency, all else a condition, a colour, a language.
                if let Some(sign) = after[..end].strip_prefix('$') {
                    found.literal(sign.split('-').next().unwrap_or_default());
                } else {
                    found.condition = found.condition.or(Condition::of(&after[..end]));
                }
                rest = after.get(end + 1..).unwrap_or_default();
            }
            '#' | '0' | '?' => found.parts.push(Part::Place(c)),
            '.' => found.parts.push(Part::Point),
            ',' => found.parts.push(Part::Thousands),
            '%' => found.parts.push(Part::Percent),
            'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => {
                let same = |other: char| other.eq_ignore_ascii_case(&c);
                let end = after.find(|other| !same(other)).unwrap_or(after.len());
                found.parts.push(Part::Date(c.to_ascii_lowercase(), end + 1));
                rest = &after[end..];
            }
            'G' | 'g' if after.get(..6).is_some_and(|end| end.eq_ignore_ascii_case("eneral")) => {
                found.parts.push(Part::General);
                rest = &after[6..];
            }
            'E' | 'e' | '@' | 'A' | 'a' | 'G' | 'g' => found.parts.push(Part::Unknown),
            '/' if matches!(found.parts.last(), Some(Part::Place(_))) => {
                found.parts.push(Part::Unknown);
            }
            other => found.literal(other.encode_utf8(&mut [0; 4])),
        }
    }
    found.settle_signs();
    found
}

impl Section {
    fn literal(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Part::Literal(before)) => before.push_str(text),
            _ => self.parts.push(Part::Literal(text.to_owned())),
        }
    }

    /// Points and commas mean something beside the places of digits only, and only the first point does.
    fn settle_signs(&mut self) {
        let is_place = |part: Option<&Part>| matches!(part, Some(Part::Place(_)));
        let dated = self.parts.iter().any(|part| matches!(part, Part::Date(..)));
        let mut pointed = false;
        for at in 0..self.parts.len() {
            let (before, behind) = self.parts.split_at(at);
            let counts = |part: Option<&Part>| {
                is_place(part) || matches!(part, Some(Part::Thousands | Part::Thousandth))
            };
            let settled = match &behind[0] {
                Part::Point if !dated && !pointed => {
                    let beside = counts(before.last()) || is_place(behind.get(1));
                    pointed = beside;
                    if beside { Part::Point } else { Part::Literal(".".to_owned()) }
                }
                Part::Point => Part::Literal(".".to_owned()),
                Part::Thousands if !dated && counts(before.last()) => {
                    let mut whole = behind.iter().take_while(|part| **part != Part::Point);
                    let inside = !pointed && whole.any(|part| matches!(part, Part::Place(_)));
                    if inside { Part::Thousands } else { Part::Thousandth }
                }
                Part::Thousands => Part::Literal(",".to_owned()),
                _ => continue,
            };
            self.parts[at] = settled;
        }
    }
}
