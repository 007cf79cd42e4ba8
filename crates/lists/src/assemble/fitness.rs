//! How well a text fits a column, and what it costs to leave a column out. The figures are weights of evidence: three is
//! a good hint, six as good as certain.

use super::heading_words::Role;
use super::piece::Traits;
use bagyt_domain::list::Column;

/// How well a text fits a column.
pub(super) fn fit(traits: &Traits, role: Role) -> f32 {
    if traits.is_blank() {
        return blank(role);
    }
    if traits.dash {
        return dash(role);
    }
    match role {
        Role::Form(Column::Number) => if_number(traits),
        Role::Form(Column::Field) => as_field(traits),
        Role::Form(Column::Direction) => as_direction(traits),
        Role::Form(Column::Problem) => as_problem(traits),
        Role::Form(Column::Funding) => as_funding(traits),
        Role::Form(Column::KindAndTerm) => as_kind(traits),
        Role::Form(Column::Territory) => as_territory(traits),
        Role::Form(Column::Indicators) => as_indicators(traits),
        Role::Form(Column::MaterialBase) => as_material_base(traits),
        Role::Customer => {
            if traits.issuer {
                6.0
            } else {
                -3.0
            }
        }
        Role::Extra => {
            if traits.chars < 200 {
                0.0
            } else {
                -2.0
            }
        }
    }
}

fn blank(role: Role) -> f32 {
    match role {
        Role::Form(Column::MaterialBase) => 1.0,
        Role::Form(Column::Number) => -0.8,
        Role::Form(Column::Territory) => -1.5,
        Role::Form(Column::KindAndTerm | Column::Problem) => -2.0,
        Role::Form(Column::Field | Column::Funding) => -3.0,
        Role::Form(Column::Direction | Column::Indicators) => -4.0,
        Role::Customer | Role::Extra => 0.0,
    }
}

fn dash(role: Role) -> f32 {
    match role {
        Role::Form(Column::MaterialBase) => 5.0,
        Role::Form(Column::Territory | Column::KindAndTerm | Column::Problem) => -2.0,
        Role::Extra => 0.5,
        _ => -5.0,
    }
}

/// What it costs when a row has no cell for a column.
pub(super) fn absent(role: Role) -> f32 {
    match role {
        Role::Form(Column::Number) => 1.5,
        Role::Form(Column::MaterialBase) => 0.7,
        Role::Form(Column::Territory) => 2.5,
        Role::Form(Column::Problem | Column::KindAndTerm) => 3.2,
        Role::Form(Column::Field | Column::Funding | Column::Indicators) => 5.0,
        Role::Form(Column::Direction) => 6.0,
        Role::Customer => 1.0,
        Role::Extra => 0.3,
    }
}

fn if_number(traits: &Traits) -> f32 {
    if traits.number.is_some() { 6.0 } else { -8.0 }
}

fn as_field(traits: &Traits) -> f32 {
    let like = traits.field.max(if traits.chars >= 14 { traits.field_part * 0.8 } else { 0.0 });
    let mut fit = if like > 0.45 { 8.0 * like } else { -0.5 };
    if traits.chars > 260 {
        fit -= 4.0;
    }
    if traits.money
        || traits.kind
        || traits.number.is_some()
        || traits.indicators_at.is_some()
        || traits.issuer
    {
        fit -= 6.0;
    }
    if traits.items > 1 || traits.sentences > 1 {
        fit -= 3.0;
    }
    fit
}

fn as_direction(traits: &Traits) -> f32 {
    let mut fit: f32 = match traits.chars {
        0..=8 => -2.0,
        9..=15 => 0.5,
        16..=350 => 2.5,
        351..=600 => 0.0,
        _ => -3.0,
    };
    if traits.field > 0.75 {
        fit -= 3.0;
    }
    if traits.money
        || traits.kind
        || traits.years
        || traits.indicators_at.is_some()
        || traits.issuer
    {
        fit -= 6.0;
    }
    if traits.items > 1 {
        fit -= 3.0;
    }
    // One full stop may end the name of a direction, several make prose.
    fit - (traits.sentences as f32).min(4.0)
}

fn as_problem(traits: &Traits) -> f32 {
    let mut fit: f32 = match traits.chars {
        0..=30 => -3.0,
        31..=80 => -1.0,
        81..=200 => 1.5,
        _ => 3.0,
    };
    fit += (traits.sentences as f32 * 0.7).min(2.5);
    if traits.money || traits.kind || traits.years || traits.issuer {
        fit -= 6.0;
    }
    if traits.indicators_at.is_some() {
        fit -= 5.0;
    }
    if traits.field > 0.75 {
        fit -= 3.0;
    }
    fit - (traits.items as f32 * 0.4).min(1.6) - (traits.measures as f32 * 0.3).min(1.0)
}

fn as_funding(traits: &Traits) -> f32 {
    if traits.money && !traits.kind {
        7.0
    } else if traits.money {
        // `3 краткосрочных гранта по 5 000`: the kind beside the sum of it.
        4.0
    } else if traits.figures {
        2.0
    } else {
        -6.0
    }
}

fn as_kind(traits: &Traits) -> f32 {
    let short = traits.chars <= 160;
    if traits.kind && short && traits.indicators_at.is_none() {
        8.0
    } else if traits.years {
        2.0
    } else if traits.kind {
        0.0
    } else {
        -5.0
    }
}

fn as_territory(traits: &Traits) -> f32 {
    if traits.indicators_at.is_some()
        || traits.money
        || traits.kind
        || traits.number.is_some()
        || traits.issuer
    {
        return -6.0;
    }
    let share = traits.places as f32 / traits.words.max(1) as f32;
    let mut fit: f32 = if share >= 0.3 {
        5.0
    } else if share >= 0.1 {
        2.5
    } else if traits.chars <= 60 {
        0.5
    } else {
        -2.0
    };
    if traits.chars > 600 {
        fit -= 3.0;
    }
    if traits.field > 0.6 {
        fit -= 3.0;
    }
    fit - (traits.sentences.saturating_sub(2) as f32).min(4.0) - (traits.items as f32).min(4.0)
}

fn as_indicators(traits: &Traits) -> f32 {
    let mut fit: f32 = match traits.indicators_at {
        Some(0..=2) => 8.0,
        Some(_) => 4.0,
        None => -1.5,
    };
    fit += match traits.items {
        0 => 0.0,
        1 => 1.0,
        _ => 3.0,
    };
    fit += (traits.measures as f32 * 0.7).min(2.1);
    if traits.chars < 40 {
        fit -= 2.0;
    }
    if traits.money || traits.kind || traits.years || traits.issuer || traits.number.is_some() {
        fit -= 5.0;
    }
    if traits.field > 0.75 {
        fit -= 3.0;
    }
    fit
}

fn as_material_base(traits: &Traits) -> f32 {
    if traits.indicators_at.is_some()
        || traits.money
        || traits.kind
        || traits.number.is_some()
        || traits.issuer
    {
        return -6.0;
    }
    let mut fit: f32 = match traits.equipment {
        0 => -2.5,
        1 => 4.0,
        _ => 6.0,
    };
    if traits.chars > 900 {
        fit -= 4.0;
    }
    if traits.field > 0.6 {
        fit -= 5.0;
    }
    fit
}
