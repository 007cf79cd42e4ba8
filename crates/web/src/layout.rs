//! The frame of every page: masthead, languages, title, foot.

use crate::assets::{ICON_PATH, STYLE_PATH};
use crate::origin::Origin;
use crate::urls;
use crate::view::{self, View};
use crate::words::t;
use bagyt_wording::{Args, Lang, say};
use maud::{DOCTYPE, Markup, html};

/// What the frame needs to know of a page.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The language of the page.
    pub lang: Lang,
    /// Path and query without the language, for the language links.
    pub here: String,
    /// What the page is, for the browser's title.
    pub title: String,
    /// Which entry of the masthead it stands under.
    pub section: Section,
    /// The whole address of the page that stands for this one and its likes, for search engines and citations.
    pub canonical: Option<String>,
    /// What stands on the page, in a sentence or two for search engines and whoever is sent the address; without it what the
    /// whole site is.
    pub about: Option<String>,
    /// The address of the feed of what the page shows.
    pub feed: Option<String>,
    /// Whether search engines may keep it.
    pub indexed: bool,
    /// Whether the masthead offers the search; pages with a form of their own have one thing to do, not two.
    pub finds: bool,
    /// Whether the view can be changed here: that leads back to the address, so not where a form was answered.
    pub switches: bool,
}

/// The entries of the masthead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Home and everything else.
    Home,
    /// Directions.
    Directions,
    /// Lists.
    Lists,
    /// Try your file.
    Trial,
    /// Rules.
    Rules,
}

impl Frame {
    /// A frame for a page that may be indexed.
    pub fn new(
        lang: Lang,
        here: impl Into<String>,
        section: Section,
        title: impl Into<String>,
    ) -> Self {
        let (here, title) = (here.into(), title.into());
        Self {
            lang,
            here,
            title,
            section,
            canonical: None,
            about: None,
            feed: None,
            indexed: true,
            finds: true,
            switches: true,
        }
    }

    /// The whole page.
    pub fn page(&self, body: &Markup) -> Markup {
        let lang = self.lang;
        html! {
            (DOCTYPE)
            html lang=(lang.code()) class=[View::now().class()] {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) " · " (t(lang, "app-name")) }
                    (self.told_elsewhere())
                    @if !self.indexed { meta name="robots" content="noindex"; }
                    @if let Some(canonical) = &self.canonical { link rel="canonical" href=(canonical); }
                    @if let Some(feed) = &self.feed { link rel="alternate" type="application/atom+xml" title=(self.title) href=(feed); }
                    link rel="stylesheet" href=(*STYLE_PATH);
                    link rel="icon" type="image/svg+xml" href=(*ICON_PATH);
                    @if let Some(origin) = Origin::now().filter(|_| self.indexed) {
                        @for other in Lang::ALL {
                            link rel="alternate" hreflang=(other.code()) href=(origin.at(&urls::in_language(other, &self.here)));
                        }
                    }
                }
                body {
                    a.skip href="#main" { (t(lang, "app-skip")) }
                    (self.masthead())
                    main id="main" { div.wrap { (body) } }
                    (self.foot())
                }
            }
        }
    }

    /// What search engines and social networks say of the page.
    fn told_elsewhere(&self) -> Markup {
        let about = match &self.about {
            Some(about) => shortened(about),
            None => t(self.lang, "app-promise"),
        };
        html! {
            meta name="description" content=(about);
            meta property="og:title" content=(self.title);
            meta property="og:description" content=(about);
            meta property="og:site_name" content=(t(self.lang, "app-name"));
            meta property="og:type" content="website";
            @if let Some(canonical) = &self.canonical { meta property="og:url" content=(canonical); }
        }
    }

    fn masthead(&self) -> Markup {
        let lang = self.lang;
        let entries = [
            (Section::Directions, "nav-directions", urls::directions(lang)),
            (Section::Lists, "nav-lists", urls::lists(lang)),
            (Section::Trial, "nav-trial", urls::trial(lang)),
            (Section::Rules, "nav-rules", urls::rules(lang)),
        ];
        html! {
            header.masthead {
                div.wrap {
                    a.brand href=(urls::home(lang)) { (mark()) span { (t(lang, "app-name")) } }
                    nav aria-label=(t(lang, "nav-main")) {
                        ul {
                            @for (section, id, address) in entries {
                                li { a href=(address) aria-current=[(section == self.section).then_some("page")] { (t(lang, id)) } }
                            }
                            // Where the masthead is too narrow for the search, it leads to the one of the directions.
                            @if self.finds { li.find-small { a href={ (urls::directions(lang)) "#words" } { (t(lang, "filter-find")) } } }
                        }
                    }
                    @if self.finds { (find(lang)) }
                    @if self.switches { (view::switch(lang, &self.here)) }
                    (self.tongues())
                }
            }
        }
    }

    fn tongues(&self) -> Markup {
        html! {
            nav.tongues aria-label=(t(self.lang, "nav-language")) {
                ul {
                    @for other in Lang::ALL {
                        li {
                            @if other == self.lang {
                                span aria-current="true" lang=(other.code()) { (other.code()) span.visually-hidden { " " (other.autonym()) } }
                            } @else {
                                a href=(urls::in_language(other, &self.here)) hreflang=(other.code()) lang=(other.code()) {
                                    (other.code()) span.visually-hidden { " " (other.autonym()) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn foot(&self) -> Markup {
        let (lang, here) = (self.lang, self.here.as_str());
        html! {
            footer.foot {
                div.wrap {
                    p { (t(lang, "foot-machine")) " " a href=(urls::method(lang)) { (t(lang, "trust-method")) } "." }
                    p { (t(lang, "foot-not-official")) }
                    p { (t(lang, "foot-licence")) " " a href=(urls::api(lang)) { (t(lang, "api-title")) } }
                    p.on-paper { (say(lang, "foot-address", &Args::new().text("address", urls::in_language(lang, here)))) }
                    @if self.switches { (view::switch(lang, here)) }
                }
            }
        }
    }
}

/// The beginning of a text, as much of it as search engines show, not cut inside a word.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 200;
    let Some((end, _)) = text.char_indices().nth(SHOWN) else { return text.to_owned() };
    let (shown, _) = text.split_at(end);
    let whole = shown.rfind(' ').map_or(shown, |gap| shown.split_at(gap).0);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '–', '—', ' ']))
}

/// Search from any page; the directions page shows what is found.
fn find(lang: Lang) -> Markup {
    html! {
        form.find method="get" action=(urls::directions(lang)) role="search" {
            input type="search" name="words" maxlength="200" aria-label=(t(lang, "filter-words"));
            button type="submit" { (t(lang, "filter-find")) }
        }
    }
}

/// The mark in the colour of the text around it.
fn mark() -> Markup {
    html! {
        svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" {
            path fill="currentColor" d="M1.5 22 8.5 2l7 20-7-5zM14.2 7.4H23v2.6h-7.9zM16.1 12.7H23v2.6h-6zM17.9 18H23v2.6h-4.2z" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_text_is_cut_between_words_and_a_short_one_is_not() {
        assert_eq!(shortened("Ауыл жастары"), "Ауыл жастары");
        let long = "бағыт, ".repeat(60);
        let shown = shortened(&long);
        assert!(shown.ends_with("бағыт…") && shown.chars().count() <= 201, "{shown}");
    }
}
