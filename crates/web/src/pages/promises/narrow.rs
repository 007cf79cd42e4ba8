//! A short form: year, field, place, customer.

use crate::pages;
use crate::pages::filters::{self, Chosen};
use crate::words::t;
use bagyt_storage::catalogue::Choices;
use bagyt_wording::{Lang, region, sort_by_place};
use maud::{Markup, html};

/// The form; it leads to `path` and keeps what else is asked for.
pub fn form(lang: Lang, path: &str, chosen: &Chosen<'_>, choices: &Choices) -> Markup {
    let years = choices.years.iter().map(|it| (it.value.to_string(), it.value.to_string()));
    let fields = choices.fields.iter();
    let fields = fields
        .map(|it| (it.value.key().to_owned(), pages::field_name(chosen.rules, it.value, lang)));
    let mut places: Vec<_> = choices.regions.iter().filter(|it| it.value.is_top_level()).collect();
    sort_by_place(lang, &mut places, |it| &it.value);
    let places = places.into_iter().map(|it| (it.value.slug().to_owned(), region(lang, &it.value)));
    let selects: [(&str, Vec<(String, String)>); 3] =
        [("year", years.collect()), ("field", fields.collect()), ("region", places.collect())];
    let narrowed = chosen.asked.filters().iter().any(|(_, value)| value.is_some());
    html! {
        form.narrow method="get" action=(path) {
            @for (name, offers) in &selects {
                @let asked = chosen.asked.value(name);
                div.field {
                    label for=(name) { (filters::label(lang, name)) }
                    select id=(name) name=(name) {
                        option value="" { (t(lang, "filter-any")) }
                        @for (value, shown) in offers { option value=(value) selected[asked == Some(value)] { (shown) } }
                        @if let Some(other) = asked.filter(|it| !offers.iter().any(|(value, _)| value == it)) {
                            option value=(other) selected { (filters::value_in_words(lang, chosen, name, other)) }
                        }
                    }
                }
            }
            @for (name, value) in chosen.asked.filters() {
                @if let Some(value) = value.filter(|_| !selects.iter().any(|(own, _)| *own == name)) { input type="hidden" name=(name) value=(value); }
            }
            button type="submit" { (t(lang, "filter-show")) }
            @if narrowed { a href=(path) { (t(lang, "directions-clear")) } }
        }
    }
}
