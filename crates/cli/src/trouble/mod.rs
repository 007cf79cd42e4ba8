//! Why the program stops, as data: which messages say it, with which values. The words are in `messages/`.

mod files;
mod register;
mod settings;

pub use files::why_not;
pub use register::{broken, import_refused, unreadable};

use bagyt_wording::{Args, Lang, say};

/// What ends a command before its work is done; the program then exits with 2.
#[derive(Debug, Clone)]
pub struct Trouble {
    sentences: Vec<Sentence>,
    technical: Option<String>,
}

/// What a command comes to.
pub type Result<T> = std::result::Result<T, Trouble>;

impl Trouble {
    /// Several sentences, each on a line of its own.
    pub fn new(sentences: Vec<Sentence>) -> Self {
        Self { sentences, technical: None }
    }

    /// What another program said, word for word; it comes last and in brackets.
    pub fn with_technical(self, text: impl ToString) -> Self {
        Self { technical: Some(text.to_string()), ..self }
    }

    /// The same after a sentence that says what was not done.
    pub fn after(mut self, sentence: Sentence) -> Self {
        self.sentences.insert(0, sentence);
        self
    }

    /// In words, on one line.
    pub fn on_one_line(&self, lang: Lang) -> String {
        self.lines(lang).join(" ")
    }

    /// In words, line by line.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let technical = self.technical.iter().map(|text| format!("[{text}]"));
        self.sentences.iter().map(|sentence| sentence.in_words(lang)).chain(technical).collect()
    }
}

impl From<Sentence> for Trouble {
    fn from(sentence: Sentence) -> Self {
        Self::new(vec![sentence])
    }
}

/// What should never happen is said to be the program's own fault.
impl From<anyhow::Error> for Trouble {
    fn from(error: anyhow::Error) -> Self {
        Self::from(to_say("trouble-own-fault")).with_technical(format!("{error:#}"))
    }
}

/// A message with its values; some values are messages themselves.
#[derive(Debug, Clone)]
pub struct Sentence {
    id: String,
    values: Args,
    parts: Vec<(&'static str, Sentence)>,
}

/// The message of this name.
pub fn to_say(id: impl Into<String>) -> Sentence {
    Sentence { id: id.into(), values: Args::new(), parts: Vec::new() }
}

impl Sentence {
    /// With a value shown as it is.
    pub fn text(self, name: &str, text: impl ToString) -> Self {
        Self { values: self.values.text(name, text), ..self }
    }

    /// With a count that chooses the plural form.
    pub fn count(self, name: &str, count: impl TryInto<i64>) -> Self {
        Self { values: self.values.count(name, count), ..self }
    }

    /// With a value that is worded itself.
    pub fn part(mut self, name: &'static str, part: Self) -> Self {
        self.parts.push((name, part));
        self
    }

    /// In words.
    pub fn in_words(&self, lang: Lang) -> String {
        let whole = |values: Args, (name, part): &(&'static str, Self)| {
            values.text(name, part.in_words(lang))
        };
        say(lang, &self.id, &self.parts.iter().fold(self.values.clone(), whole))
    }
}
