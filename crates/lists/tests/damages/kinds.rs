//! Damage to kinds, terms, years and material bases.

use super::matrix::{Damage, Gap, check};
use super::sound::List;
use bagyt_domain::list::Code::{
    AmountOutsideTypeLimit, KindYearsMismatch, MaterialBaseOnShortTerm,
    MissingMaterialBaseForLongTerm, TotalMismatch, YearNotPrinted,
};
use bagyt_domain::list::Column::{Funding, KindAndTerm, MaterialBase};

/// Years as they are printed in the cell of the kind.
fn kinds() -> Vec<Damage> {
    let years = |row: usize, kazakh: &'static str, russian: &'static str| {
        move |list: &mut List| {
            list.rows[row].term_years = Some(list.say(kazakh, russian).to_owned());
            true
        }
    };
    let mut damages = Vec::new();
    let short: [(&str, &'static str, &'static str); 8] = [
        ("a range", "2026-2027 жылдар", "2026-2027 годы"),
        ("a long dash", "2026–2027 жж.", "2026 – 2027 гг."),
        ("a list", "2026, 2027 жылдар", "2026, 2027 годы"),
        ("and", "2026 және 2027 жылдары", "2026 и 2027 годы"),
        ("each by itself", "2026 жыл, 2027 жыл", "2026 год, 2027 год"),
        ("from to", "2026 жылдан 2027 жылға дейін", "с 2026 по 2027 год"),
        ("three", "2026-2028 жылдар", "2026-2028 годы"),
        (
            "dates over eighteen months",
            "2026 жылғы 1 сәуір – 2027 жылғы 30 қыркүйек",
            "с 1 апреля 2026 года по 30 сентября 2027 года",
        ),
    ];
    for (name, kazakh, russian) in short {
        damages.push(
            Damage::content(format!("a short grant over years: {name}"), years(0, kazakh, russian))
                .gives(KindYearsMismatch, 1, KindAndTerm)
                // An amount without a year belongs to neither.
                .also(&[TotalMismatch]),
        );
    }
    damages.push(
        Damage::content(
            "a medium grant over three years",
            years(1, "2026-2028 жылдар", "2026-2028 годы"),
        )
        .gives(KindYearsMismatch, 2, KindAndTerm),
    );
    damages.push(
        Damage::content(
            "a long grant over four years",
            years(3, "2026-2029 жылдар", "2026-2029 годы"),
        )
        .gives(KindYearsMismatch, 4, KindAndTerm),
    );
    damages.push(
        Damage::content("a long grant over one year", |list| {
            list.rows[3].money.years.truncate(1);
            list.add_up_again();
            true
        })
        .gives(KindYearsMismatch, 4, KindAndTerm),
    );
    let kind = |row: usize, term: usize| {
        move |list: &mut List| {
            list.rows[row].term = term;
            true
        }
    };
    damages.push(
        Damage::content("a short grant called long", kind(0, 2))
            .gives(KindYearsMismatch, 1, KindAndTerm)
            .also(&[AmountOutsideTypeLimit, MissingMaterialBaseForLongTerm]),
    );
    damages.push(
        Damage::content("a medium grant called short", kind(1, 0))
            .gives(KindYearsMismatch, 2, KindAndTerm)
            .also(&[AmountOutsideTypeLimit]),
    );
    damages.push(
        Damage::content("a long grant called medium", kind(3, 1))
            .gives(KindYearsMismatch, 4, KindAndTerm)
            .also(&[AmountOutsideTypeLimit, MaterialBaseOnShortTerm]),
    );
    damages
}

fn years() -> Vec<Damage> {
    let without = |row: usize| {
        move |list: &mut List| {
            let amount = list.amount(list.rows[row].money.years[0].1);
            list.rows[row].cells.insert(Funding, amount);
            let kind = list.say("1 қысқа мерзімді грант", "1 краткосрочный грант").to_owned();
            list.rows[row].cells.insert(KindAndTerm, kind).is_none()
        }
    };
    vec![
        Damage::content("no year in the first row", without(0)).gives(YearNotPrinted, 1, Funding),
        Damage::content("no year in the last row", without(4)).gives(YearNotPrinted, 5, Funding),
    ]
}

fn bases() -> Vec<Damage> {
    let base = |row: usize, kazakh: &'static str, russian: &'static str| {
        move |list: &mut List| {
            let text = list.say(kazakh, russian).to_owned();
            list.rows[row].cells.insert(MaterialBase, text);
            list.has(MaterialBase)
        }
    };
    let missing = [
        ("blank", "", ""),
        ("a dash", "-", "–"),
        ("none", "жоқ", "нет"),
        ("not asked for", "Талап етілмейді", "Не требуется"),
        ("not foreseen", "көзделмеген", "не предусмотрены"),
    ];
    let given = [
        ("computers", "кемінде 2 компьютер, 1 принтер", "не менее 2 компьютеров, 1 принтер"),
        ("a room", "Кеңсе – кемінде 20 шаршы метр", "Офис не менее 20 кв. м"),
        ("words", "Меншікті не жалға алынған кеңсе", "Собственное или арендованное помещение"),
    ];
    let missing = missing.into_iter().map(|(name, kazakh, russian)| {
        Damage::content(format!("a long grant without base: {name}"), base(3, kazakh, russian))
            .gives(MissingMaterialBaseForLongTerm, 4, MaterialBase)
    });
    let given = given.into_iter().flat_map(|(name, kazakh, russian)| {
        [(0, "short"), (1, "medium")].map(|(row, term)| {
            let name = format!("a base on a {term} grant: {name}");
            Damage::content(name, base(row, kazakh, russian)).gives(
                MaterialBaseOnShortTerm,
                row as u32 + 1,
                MaterialBase,
            )
        })
    });
    missing.chain(given).collect()
}

const GAPS: &[Gap] = &[];

#[test]
fn terms_that_do_not_fit_the_kind_are_told() {
    check(&kinds(), GAPS);
}

#[test]
fn missing_years_are_told() {
    check(&years(), GAPS);
}

#[test]
fn bases_that_do_not_fit_the_kind_are_told() {
    check(&bases(), GAPS);
}
