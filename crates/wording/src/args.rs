//! The values a message names.

use fluent_bundle::{FluentArgs, FluentValue};

/// Values for a message: texts as they are, counts that choose the plural form.
#[derive(Debug, Clone, Default)]
pub struct Args(Vec<(String, Value)>);

#[derive(Debug, Clone)]
enum Value {
    Text(String),
    Count(i64),
}

impl Args {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text, shown as it is; a year is a text.
    pub fn text(mut self, name: &str, text: impl ToString) -> Self {
        self.0.push((name.to_owned(), Value::Text(text.to_string())));
        self
    }

    /// Adds a count: it chooses the plural form and is shown with thin spaces between thousands.
    ///
    /// A count too large for a message is shown as the largest one that fits.
    pub fn count(mut self, name: &str, count: impl TryInto<i64>) -> Self {
        self.0.push((name.to_owned(), Value::Count(count.try_into().unwrap_or(i64::MAX))));
        self
    }

    pub(crate) fn fluent(&self) -> FluentArgs<'_> {
        let mut args = FluentArgs::with_capacity(self.0.len());
        for (name, value) in &self.0 {
            let value = match value {
                Value::Text(text) => FluentValue::from(text.as_str()),
                Value::Count(count) => FluentValue::from(*count),
            };
            args.set(name.as_str(), value);
        }
        args
    }
}
