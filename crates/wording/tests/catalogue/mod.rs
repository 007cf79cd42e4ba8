//! The messages of one language as the files hold them: each id and `id.attribute` with the values it names.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Default)]
pub struct Catalogue {
    /// `id` or `id.attribute`, and the values it names.
    pub messages: BTreeMap<String, BTreeSet<String>>,
    /// The text of each, selectors and all, for tests of wording.
    pub texts: BTreeMap<String, String>,
    /// What the parser refused.
    pub mistakes: Vec<String>,
    /// Ids that stand twice.
    pub repeated: Vec<String>,
}

/// The folder of a language.
pub fn folder(lang: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../messages").join(lang)
}

impl Catalogue {
    pub fn of(lang: &str) -> Self {
        let mut catalogue = Self::default();
        for file in fs::read_dir(folder(lang)).expect("messages/ is part of the checkout") {
            let path = file.expect("a readable folder").path();
            let source = fs::read_to_string(&path).expect("a readable file");
            catalogue.read(&path, &source);
        }
        catalogue
    }

    fn read(&mut self, path: &Path, source: &str) {
        let parsed = parser::parse(source).unwrap_or_else(|(parsed, errors)| {
            self.mistakes.extend(errors.iter().map(|error| format!("{}: {error}", path.display())));
            parsed
        });
        for entry in &parsed.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            if let Some(pattern) = &message.value {
                self.add(id.to_owned(), pattern);
            }
            for attribute in &message.attributes {
                self.add(format!("{id}.{}", attribute.id.name), &attribute.value);
            }
        }
    }

    fn add(&mut self, name: String, pattern: &Pattern<&str>) {
        let (mut values, mut text) = (BTreeSet::new(), String::new());
        walk(pattern, &mut values, &mut text);
        self.texts.insert(name.clone(), text);
        if self.messages.insert(name.clone(), values).is_some() {
            self.repeated.push(name);
        }
    }
}

fn walk(pattern: &Pattern<&str>, values: &mut BTreeSet<String>, text: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => within(expression, values, text),
        }
    }
}

fn within(expression: &Expression<&str>, values: &mut BTreeSet<String>, text: &mut String) {
    match expression {
        Expression::Inline(inline) => simple(inline, values, text),
        Expression::Select { selector, variants } => {
            // A number that only chooses a plural form is named by languages that inflect.
            if !variants.iter().all(|variant| is_plural(&variant.key)) {
                simple(selector, values, text);
            }
            for variant in variants {
                text.push(' ');
                walk(&variant.value, values, text);
            }
        }
    }
}

fn is_plural(key: &VariantKey<&str>) -> bool {
    match key {
        VariantKey::Identifier { name } => {
            matches!(*name, "zero" | "one" | "two" | "few" | "many" | "other")
        }
        VariantKey::NumberLiteral { .. } => true,
    }
}

fn simple(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>, text: &mut String) {
    let arguments =
        |arguments: &CallArguments<&str>, values: &mut BTreeSet<String>, text: &mut _| {
            arguments.positional.iter().for_each(|it| simple(it, values, text));
        };
    match inline {
        InlineExpression::VariableReference { id } => {
            values.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: given, .. } => {
            arguments(given, values, text)
        }
        InlineExpression::TermReference { arguments: Some(given), .. } => {
            arguments(given, values, text)
        }
        InlineExpression::Placeable { expression } => within(expression, values, text),
        InlineExpression::StringLiteral { value } => text.push_str(value),
        _ => {}
    }
}
