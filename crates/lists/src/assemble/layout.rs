//! The columns of a table as its heading prints them.

use super::heading_words::Role;
use super::piece::Piece;
use super::vocabulary::bare_stems;
use crate::table::Line;
use bagyt_domain::list::{Column, TextLanguage};
use bagyt_language::fold::skeleton;
use bagyt_language::fuzzy::distance;
use bagyt_language::stems::Stems;
use std::sync::LazyLock;

/// One printed column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Leaf {
    /// What it is for.
    pub role: Role,
    /// Its heading.
    pub heading: Piece,
    /// The second line of its heading that sets it apart from its neighbours of the same role: a year, `results`.
    pub part: Option<Line>,
    /// Its first grid column.
    pub grid: usize,
    /// The language of its texts, where every language has a column of its own.
    pub language: Option<TextLanguage>,
}

impl Leaf {
    /// Whether the column names who is responsible, which may be the customer or a person.
    pub fn may_name_a_person(&self) -> bool {
        static EXECUTOR: LazyLock<Stems> =
            LazyLock::new(|| bare_stems(&["исполнитель", "орындаушы"]));
        EXECUTOR.within(&skeleton(&self.heading.one_line().text)) != 0
    }

    /// Whether only the number of grants stands in the column, and their kind in another.
    pub fn counts_grants(&self) -> bool {
        static COUNT: LazyLock<Stems> =
            LazyLock::new(|| bare_stems(&["количество", "кол-во", "число", "саны"]));
        static KIND: LazyLock<Stems> =
            LazyLock::new(|| bare_stems(&["вид", "тип", "срок", "түрі", "мерзім"]));
        let heading = skeleton(&self.heading.one_line().text);
        self.role == Role::Form(Column::KindAndTerm)
            && COUNT.within(&heading) != 0
            && KIND.within(&heading) == 0
    }
}

/// Of how many characters of a heading one may be another when it is repeated.
const MISREAD: usize = 12;

/// The longest heading whose letters are compared one by one.
const LONGEST: usize = 400;

/// Whether two headings are the same but for letters that are misread; figures are not, they tell years apart.
fn says_the_same(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let length = one.chars().count();
    length <= LONGEST
        && figures(one) == figures(other)
        && distance(one, other, length / MISREAD).is_some()
}

/// The columns of a table from left to right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Layout {
    /// Them.
    pub leaves: Vec<Leaf>,
}

impl Layout {
    /// Whether the table has such a column.
    pub fn has(&self, column: Column) -> bool {
        self.leaves.iter().any(|leaf| leaf.role == Role::Form(column))
    }

    /// Columns of the form with their headings as printed, each once.
    pub fn columns(&self) -> Vec<(Column, Line)> {
        let mut columns: Vec<(Column, Line)> = Vec::new();
        for leaf in &self.leaves {
            let Role::Form(column) = leaf.role else { continue };
            let mut lines = leaf.heading.lines.clone();
            lines.extend(leaf.part.clone());
            let heading = Piece::lines(lines).one_line();
            match columns.iter_mut().find(|(known, _)| *known == column) {
                Some((_, first)) => {
                    first.text.push_str(" / ");
                    first.text.push_str(&heading.text);
                }
                None => columns.push((column, heading)),
            }
        }
        columns
    }

    /// Whether another heading has the same columns in the same words, wherever it stands; a letter here and there may
    /// be another, because no two scans of a heading are read alike.
    pub fn prints_the_same(&self, other: &Self) -> bool {
        let (own, others) = (self.columns(), other.columns());
        let same = |((column, heading), (known, printed)): (&(Column, Line), &(Column, Line))| {
            // The numbers of rows are numbers of rows under any of their few letters.
            let says = || *column == Column::Number || says_the_same(&heading.text, &printed.text);
            column == known && says()
        };
        self.leaves.len() == other.leaves.len()
            && own.len() == others.len()
            && own.iter().zip(&others).all(same)
    }

    /// The leaf over a grid column.
    pub fn leaf_at(&self, grid: usize) -> usize {
        self.leaves.partition_point(|leaf| leaf.grid <= grid).saturating_sub(1)
    }

    /// How many columns a piece stands under; a table may have a finer grid than its heading.
    pub fn columns_under(&self, piece: &Piece) -> usize {
        let last = self.leaf_at((piece.grid + piece.width.max(1)).saturating_sub(1));
        last + 1 - self.leaf_at(piece.grid)
    }

    /// The number of different columns of the form.
    pub fn forms(&self) -> usize {
        self.columns().len()
    }
}

#[cfg(test)]
mod tests {
    use super::says_the_same;

    #[test]
    fn a_heading_is_repeated_though_a_letter_was_misread() {
        assert!(says_the_same("Грант түрі және мерзімі", "Грант түрі және мергзімі"));
        assert!(!says_the_same("Грант түрі және мерзімі", "Вид гранта и его срок"));
        assert!(!says_the_same("Қаржы көлемі, 2026 жыл", "Қаржы көлемі, 2027 жыл"));
        assert!(!says_the_same("Саны", "Сапы"));
    }
}
