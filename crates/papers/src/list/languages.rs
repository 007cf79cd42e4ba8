//! A text of a list in two languages, taken apart for the languages it is issued in.

use super::Languages;
use bagyt_domain::list::TextLanguage;

/// The texts to print for one, each with its language where that is known. `whole` is the text as the list has it, `own`
/// what it says in each language. Where the two together are not the whole, it stands as it is.
pub(super) fn both_of<'a>(
    whole: &'a str,
    languages: Languages,
    own: impl Fn(TextLanguage) -> Option<&'a str>,
) -> Vec<(Option<TextLanguage>, String)> {
    if whole.is_empty() {
        return Vec::new();
    }
    let as_it_is = || vec![(None, whole.to_owned())];
    let [kazakh, russian] = TextLanguage::BOTH.map(&own);
    if let Languages::One(language) = languages {
        return own(language).map_or_else(as_it_is, |text| vec![(Some(language), text.to_owned())]);
    }
    let (Some(kazakh), Some(russian)) = (kazakh, russian) else { return as_it_is() };
    let told = [(TextLanguage::Kazakh, kazakh, russian), (TextLanguage::Russian, russian, kazakh)];
    for (language, first, second) in told {
        let rest = whole.strip_prefix(first).and_then(|rest| rest.strip_prefix(' '));
        if rest == Some(second) {
            return vec![
                (Some(language), first.to_owned()),
                (Some(language.other()), second.to_owned()),
            ];
        }
    }
    as_it_is()
}

/// The language that stands first in a text of two.
pub(super) fn first_of(whole: &str, own: impl Fn(TextLanguage) -> Option<String>) -> TextLanguage {
    let begins = |language| own(language).is_some_and(|text| whole.starts_with(&text));
    if begins(TextLanguage::Russian) && !begins(TextLanguage::Kazakh) {
        TextLanguage::Russian
    } else {
        TextLanguage::Kazakh
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_languages_are_two_paragraphs_in_the_order_of_the_list() {
        let own = |language| match language {
            TextLanguage::Kazakh => Some("Бағыт"),
            TextLanguage::Russian => Some("Направление"),
        };
        let check = |whole: &'static str, languages, expected: &[&str]| {
            let texts = both_of(whole, languages, own);
            assert_eq!(texts.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), expected);
        };
        check("Бағыт Направление", Languages::Both, &["Бағыт", "Направление"]);
        check("Направление Бағыт", Languages::Both, &["Направление", "Бағыт"]);
        check("Бағыт / Направление", Languages::Both, &["Бағыт / Направление"]);
        check("Бағыт Направление", Languages::One(TextLanguage::Russian), &["Направление"]);
        check("", Languages::Both, &[]);
    }
}
