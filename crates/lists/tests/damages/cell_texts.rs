//! What a sound list prints in each cell.

use super::sound::{List, Row, Unit};
use bagyt_domain::list::Column;

impl List {
    /// What the row prints in a column.
    pub fn text(&self, row: &Row, column: Column) -> String {
        if let Some(text) = row.cells.get(&column) {
            return text.clone();
        }
        match column {
            Column::Number => row.number.clone(),
            Column::Funding => self.money(row),
            Column::KindAndTerm => self.kind(row),
            Column::Indicators => self.indicators(row),
            _ => String::new(),
        }
    }

    fn kind(&self, row: &Row) -> String {
        let (first, last) = match (row.money.years.first(), row.money.years.last()) {
            (Some(first), Some(last)) => (first.0, last.0),
            _ => return self.kind_words(row),
        };
        let years = row.term_years.clone().unwrap_or_else(|| {
            if first == last {
                format!("{first} {}", self.say("жыл", "год"))
            } else {
                format!("{first}-{last} {}", self.say("жылдар", "годы"))
            }
        });
        format!("{}, {years}", self.kind_words(row))
    }

    fn kind_words(&self, row: &Row) -> String {
        let words = self.tongue.terms[row.term];
        match (self.is_kazakh(), row.grants) {
            (false, 2..=4) => {
                let plural = words.replace("ый грант", "ых гранта");
                format!("{} {plural}", row.grants)
            }
            _ => format!("{} {words}", row.grants),
        }
    }

    fn money(&self, row: &Row) -> String {
        if let (Some(each), Some((year, all))) = (row.money.per_grant, row.money.years.first()) {
            let (each, all) = (self.amount(each), self.amount(*all));
            return if self.is_kazakh() {
                format!("{year} жыл – әр грант сомасы {each}, жалпы сомасы {all}")
            } else {
                format!("{year} год – сумма одного гранта {each}, общая сумма {all}")
            };
        }
        if let ([(_, only)], Unit::Bare) = (&row.money.years[..], self.unit) {
            return self.amount(*only);
        }
        let year = self.say("жыл", "год");
        let years = row.money.years.iter();
        let lines = years.map(|(of, amount)| format!("{of} {year} – {}", self.amount(*amount)));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Thousands as this list prints them.
    pub fn amount(&self, thousands: u64) -> String {
        match self.unit {
            Unit::Bare => format!("{},0", grouped(thousands)),
            Unit::Thousands => {
                format!("{} {}", grouped(thousands), self.say("мың теңге", "тыс. тенге"))
            }
            Unit::Tenge => grouped(thousands * 1000),
            Unit::Millions => {
                let tenths = thousands / 100;
                format!("{},{} {}", tenths / 10, tenths % 10, self.say("млн теңге", "млн тенге"))
            }
        }
    }

    fn indicators(&self, row: &Row) -> String {
        let block = |heading: &str, items: &[String]| {
            let items = (1..).zip(items).map(|(n, item)| format!("{n}{} {item}", self.mark));
            let lines = std::iter::once(heading.to_owned()).chain(items);
            lines.collect::<Vec<_>>().join("\n")
        };
        let [targets, results] = self.tongue.blocks;
        format!("{}\n\n{}", block(targets, &row.targets), block(results, &row.results))
    }
}

/// `8 400 000`.
pub fn grouped(amount: u64) -> String {
    let digits = amount.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}
