//! Sound lists, spoilt one damage at a time: the damage is found where it is, everything else stays as it was.

#![expect(clippy::print_stdout, reason = "a table tells how many cases it has and what fails")]

mod amounts;
mod cell_texts;
mod cells;
mod examples;
mod grid;
mod harmless;
mod items;
mod kinds;
mod matrix;
mod sound;
mod territory;
mod texts;
mod whole;

#[test]
fn nothing_is_said_of_a_sound_list() {
    let mut told = Vec::new();
    for list in sound::lists() {
        let reading = matrix::read_grid(&list.name, &grid::print(&list));
        for found in &reading.findings {
            told.push(format!(
                "{}: {:?} {:?} {:?} {:?}",
                list.name, found.code, found.row, found.column, found.item
            ));
        }
        assert_eq!(reading.list.rows.len(), list.rows.len(), "{}", list.name);
        for (row, meant) in reading.list.rows.iter().zip(&list.rows) {
            let funded: Vec<_> =
                row.funding.iter().map(|it| it.thousand_tenge.to_string()).collect();
            let meant: Vec<_> = meant.money.years.iter().map(|it| it.1.to_string()).collect();
            if funded != meant {
                told.push(format!(
                    "{}: row {} money {funded:?} for {meant:?}",
                    list.name, row.ordinal
                ));
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}
