//! The page that explains the interface for programs, with examples that run as they stand.

use crate::api::{CURSOR, DOCUMENT, FILTERS, Form, KINDS, LANG, LIMIT, ORDER, expected};
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::origin::Origin;
use crate::publisher::Publisher;
use crate::urls;
use crate::words::t;
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// An example: what it shows, the language it is written in, its text with `ORIGIN` for where the site is.
type Example = (&'static str, &'static str, &'static str);

/// Run as they stand by `tests/api/run`.
const EXAMPLES: [Example; 4] = [
    ("search", "curl", include_str!("api/search.sh")),
    ("unchanged", "curl", include_str!("api/unchanged.sh")),
    ("all", "Python", include_str!("api/all.py")),
    ("problem", "Python", include_str!("api/problem.py")),
];

/// What is explained in a paragraph of its own, in the order of the page.
const SECTIONS: [&str; 8] =
    ["money", "places", "cursors", "languages", "etags", "limits", "promise", "licence"];

/// Answers with the page.
pub async fn show(visit: Visit, publisher: Publisher) -> Markup {
    render(visit.lang, &publisher)
}

/// The page.
pub fn render(lang: Lang, publisher: &Publisher) -> Markup {
    let Publisher { origin, site } = publisher;
    let description = format!("{}/openapi.json", urls::API_V1);
    let frame = Frame::new(lang, "/api", Section::Home, t(lang, "api-title"));
    frame.page(&html! {
        h1 { (t(lang, "api-title")) }
        p.lede { (t(lang, "api-lede")) }
        p { (t(lang, "api-description")) " " a href=(description) { (origin.at(&description)) } }
        h2 id="examples" { (t(lang, "api-examples")) }
        @for example in EXAMPLES { (shown(lang, origin, example)) }
        h2 id="resources" { (t(lang, "api-resources")) }
        (resources(lang))
        h2 id="filters" { (t(lang, "api-filters")) }
        p { (t(lang, "api-filters-text")) }
        (filters(lang))
        @for part in SECTIONS {
            h2 id=(part) { (t(lang, &format!("api-{part}"))) }
            p { (say(lang, &format!("api-{part}-text"), &Args::new().text("licence", &site.data_licence))) }
        }
        h2 id="problems" { (t(lang, "api-problems")) }
        p { (t(lang, "api-problems-text")) }
        (problems(lang))
    })
}

fn shown(lang: Lang, origin: &Origin, (name, written_in, text): Example) -> Markup {
    html! {
        figure.example {
            figcaption { b { (written_in) } " — " (t(lang, &format!("api-example-{name}"))) }
            pre { code class={ "language-" (written_in.to_lowercase()) } { (text.replace("ORIGIN", &origin.at(""))) } }
        }
    }
}

/// Every resource of the description, so that none is forgotten.
fn resources(lang: Lang) -> Markup {
    let paths = DOCUMENT["paths"].as_object().into_iter().flatten();
    html! {
        table.folds.interface {
            caption { (t(lang, "api-resources-caption")) }
            thead { tr { th scope="col" { (t(lang, "api-address")) } th scope="col" { (t(lang, "api-answer")) } } }
            tbody {
                @for (path, item) in paths {
                    @let name = item["get"]["operationId"].as_str().unwrap_or_default();
                    tr {
                        th scope="row" { code { @if path.contains('{') { (path) } @else { a href=(path) { (path) } } } }
                        td data-label=(t(lang, "api-answer")) { (t(lang, &format!("api-resource-{name}"))) }
                    }
                }
            }
        }
    }
}

fn filters(lang: Lang) -> Markup {
    let label = |name: &str| match name {
        "order" => t(lang, "order"),
        "limit" | "cursor" | "lang" => t(lang, &format!("api-{name}")),
        // Alone these two say no more than "from" and "to".
        "least" | "most" => {
            format!("{}: {}", t(lang, "filter-amount"), t(lang, &format!("filter-{name}")))
        }
        name => t(lang, &format!("filter-{name}")),
    };
    html! {
        table.folds.interface {
            caption { (t(lang, "api-filters-caption")) }
            thead {
                tr {
                    th scope="col" { (t(lang, "api-parameter")) }
                    th scope="col" { (t(lang, "api-meaning")) }
                    th scope="col" { (t(lang, "api-values")) }
                }
            }
            tbody {
                @for parameter in FILTERS.iter().chain([&ORDER, &LIMIT, &CURSOR, &LANG]) {
                    tr {
                        th scope="row" { code { (parameter.name) } }
                        td data-label=(t(lang, "api-meaning")) { (label(parameter.name)) }
                        td data-label=(t(lang, "api-values")) {
                            @match &parameter.form {
                                Form::OneOf(keys) => @for (place, key) in keys().iter().enumerate() { @if place > 0 { ", " } code { (key) } },
                                _ => (expected(lang, parameter.name)),
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Every kind of problem under the address its documents name.
fn problems(lang: Lang) -> Markup {
    html! {
        table.folds.interface {
            caption { (t(lang, "api-problems-caption")) }
            thead {
                tr {
                    th scope="col" { (t(lang, "api-problem-kind")) }
                    th.num scope="col" { (t(lang, "api-problem-status")) }
                    th scope="col" { (t(lang, "api-problem-meaning")) }
                }
            }
            tbody {
                @for (kind, status) in KINDS {
                    tr id={ "problem-" (kind) } {
                        th scope="row" { code { (kind) } }
                        td.num data-label=(t(lang, "api-problem-status")) { (status.as_u16()) }
                        td data-label=(t(lang, "api-problem-meaning")) { (t(lang, &format!("api-problem-{kind}"))) }
                    }
                }
            }
        }
        p { (say(lang, "api-problems-report", &Args::new().text("header", "x-request-id"))) }
    }
}

#[cfg(test)]
mod tests {
    use super::{KINDS, problems};
    use bagyt_wording::Lang;

    #[test]
    fn every_kind_of_problem_is_explained_where_problems_point() {
        for lang in Lang::ALL {
            let html = problems(lang).into_string();
            for (kind, _) in KINDS {
                assert!(html.contains(&format!("id=\"problem-{kind}\"")), "{lang:?} {kind}");
            }
            // A message that is not there is shown by its name.
            assert!(!html.contains(">api-"), "{lang:?}: {html}");
        }
    }
}
