//! How well a text continues another one: the end of the one, the beginning of the other, enumerators, open quotations.

use super::heading_words::Role;
use super::marks::Edge;
use super::piece::Traits;
use bagyt_domain::list::Column;

/// What speaks for the cell that ends within a word.
const REST_OF_A_WORD: f32 = 9.0;

/// How well a text continues another one in the same cell after a page break.
pub(super) fn continues(tail: &Tail, traits: &Traits, role: Role) -> f32 {
    if !tail.any {
        return if matches!(
            role,
            Role::Form(Column::Problem | Column::Indicators | Column::Direction | Column::Field)
        ) && !matches!(traits.start, Edge::Small | Edge::Comma | Edge::Closing)
        {
            3.5
        } else {
            2.5
        };
    }
    if tail.mark {
        return -4.0;
    }
    // The rest of a word stands nowhere else.
    if tail.torn && traits.start == Edge::Small {
        return REST_OF_A_WORD;
    }
    let prose =
        matches!(role, Role::Form(Column::Problem | Column::Indicators | Column::MaterialBase));
    let mut sum: f32 = match (tail.end, traits.start) {
        (Edge::Stop, Edge::Small | Edge::Comma | Edge::Closing) => -1.5,
        // Only prose has ends by which an unfinished one is known; names never end in a full stop.
        (end, Edge::Small | Edge::Closing | Edge::Figure) if !end.is_over() && !prose => 1.5,
        (Edge::Stop, Edge::Capital | Edge::Item | Edge::Dash) if prose => 1.0,
        (Edge::Comma | Edge::Dash | Edge::Opening, Edge::Small | Edge::Figure | Edge::Opening) => {
            4.0
        }
        (end, Edge::Small | Edge::Comma | Edge::Closing | Edge::Figure) if !end.is_over() => 3.0,
        (end, Edge::Opening) if !end.is_over() => 1.5,
        (end, Edge::Capital) if !end.is_over() && prose => -0.5,
        _ => 0.0,
    };
    if let Some(first) = traits.first_item {
        sum += match tail.last_item {
            Some(last) if first == last + 1 => 6.0,
            Some(last) if first == last + 2 => 1.5,
            Some(_) if first == 1 => 0.0,
            Some(_) => -1.5,
            None if first == 1 => 0.5,
            None => -2.0,
        };
    }
    if tail.open > 0 && traits.open < 0 {
        sum += 2.5;
    } else if tail.open <= 0 && traits.open < 0 {
        sum -= 1.0;
    }
    sum + completeness(tail, traits, role)
}

/// A cell that is whole already wants nothing more.
fn completeness(tail: &Tail, traits: &Traits, role: Role) -> f32 {
    match role {
        Role::Form(Column::Field) if tail.field > 0.9 => -5.0,
        Role::Form(Column::Field) if traits.field_part > 0.7 => 3.0,
        Role::Form(Column::Direction) if traits.sentences > 0 && traits.end == Edge::Stop => -6.0,
        Role::Form(Column::Direction) if traits.end == Edge::Stop => -3.5,
        Role::Form(Column::Direction) if traits.sentences > 0 || traits.items > 0 => -3.0,
        Role::Form(Column::Direction) if traits.chars > 300 => -3.0,
        Role::Form(Column::Number) => -6.0,
        Role::Form(Column::Funding) if !(traits.money || traits.years || traits.figures) => -6.0,
        Role::Form(Column::KindAndTerm) if !(traits.kind || traits.years) && traits.chars > 40 => {
            -5.0
        }
        Role::Form(Column::Territory) if traits.places == 0 => -3.0,
        _ => 0.0,
    }
}

/// What the end of a growing cell says about what may follow.
#[derive(Debug, Clone, Default)]
pub(super) struct Tail {
    /// Whether there is any text.
    pub any: bool,
    /// Whether it is only the mark for "nothing".
    pub mark: bool,
    /// How it ends.
    pub end: Edge,
    /// Whether it ends within a word.
    pub torn: bool,
    /// The last enumerator.
    pub last_item: Option<u32>,
    /// What is open.
    pub open: i32,
    /// How like a field it is.
    pub field: f32,
}

impl Tail {
    /// The tail after this text, too.
    pub fn after(&self, traits: &Traits) -> Self {
        if traits.is_blank() {
            return self.clone();
        }
        Self {
            any: true,
            mark: traits.dash && (self.mark || !self.any),
            end: traits.end,
            torn: traits.torn,
            last_item: traits.last_item.or(self.last_item),
            open: (self.open + traits.open).max(0),
            field: traits.field.max(self.field),
        }
    }
}
