//! What is wrong in a file of rules, where, and what to write instead. All errors of all files come at once.

use jiff::civil::Date;
use std::fmt;

/// One thing wrong in one file. `Display` is `file:line: what; what to write`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleError {
    /// The file's name, `rules/` where a whole file is missing.
    pub file: String,
    /// The line, from 1; 0 where a whole file is missing.
    pub line: u32,
    /// What is wrong.
    pub fault: RuleFault,
}

impl fmt::Display for RuleError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(formatter, "{}: {}", self.file, self.fault),
            line => write!(formatter, "{}:{line}: {}", self.file, self.fault),
        }
    }
}

impl std::error::Error for RuleError {}

/// Everything wrong in the files of rules, by file and line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleErrors(pub Vec<RuleError>);

impl RuleErrors {
    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &RuleError> {
        self.0.iter()
    }
}

impl fmt::Display for RuleErrors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            let between = if index == 0 { "" } else { "\n" };
            write!(formatter, "{between}{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for RuleErrors {}

/// What can be wrong. `path` is where the entry stands in the file: `grant_types.short.term`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleFault {
    /// The file is not TOML.
    #[error("not readable as TOML: {message}; compare with the entry above or below")]
    Syntax {
        /// What the TOML reader says.
        message: String,
    },
    /// A key nobody reads, most often a slip of the pen.
    #[error("unknown key `{key}`; write one of: {}", .allowed.join(", "))]
    UnknownKey {
        /// The key.
        key: String,
        /// The keys that may stand here.
        allowed: Vec<String>,
    },
    /// Something that must stand here does not.
    #[error("`{path}` has no `{key}`; add `{key} = …`")]
    Missing {
        /// Where.
        path: String,
        /// What.
        key: String,
    },
    /// Something of another kind stands here.
    #[error("`{path}` is {found}; write {expected}")]
    WrongKind {
        /// Where.
        path: String,
        /// What stands there.
        found: String,
        /// What should.
        expected: &'static str,
    },
    /// A word that is none of the allowed ones.
    #[error("`{found}` is not allowed for `{path}`; write one of: {}", .allowed.join(", "))]
    NotOneOf {
        /// Where.
        path: String,
        /// The word.
        found: String,
        /// The allowed words.
        allowed: Vec<String>,
    },
    /// A source that `[sources]` does not describe.
    #[error("source `{key}` is not described; add [sources.{key}] with `kk`, `ru` and `en`")]
    UnknownSource {
        /// The source's key.
        key: String,
    },
    /// A reason that `[reasons]` does not describe.
    #[error(
        "reason `{key}` is not described; add [reasons.key] with `kk`, `ru` and `en`, key being a short name, and name it: `unknown = \"key\"`"
    )]
    UnknownReason {
        /// What stands for the reason's key.
        key: String,
    },
    /// Both a value and the statement that there is none.
    #[error("`{path}` has both `value` and `unknown`; keep the one that is true")]
    ValueAndUnknown {
        /// Where.
        path: String,
    },
    /// Neither.
    #[error(
        "`{path}` has no value; write `value = …`, or `unknown = \"…\"` with a name from [reasons] and `certainty = \"not_found\"`"
    )]
    NeitherValueNorUnknown {
        /// Where.
        path: String,
    },
    /// A value said not to be found.
    #[error(
        "`{path}` has a value but certainty `not_found`; write how sure the value is, or replace it by `unknown = \"…\"` with a name from [reasons]"
    )]
    NotFoundWithValue {
        /// Where.
        path: String,
    },
    /// An unknown value with a certainty.
    #[error(
        "`{path}` is unknown but certainty is `{certainty}`; write `certainty = \"not_found\"`"
    )]
    CertaintyOfUnknown {
        /// Where.
        path: String,
        /// The certainty written.
        certainty: String,
    },
    /// A period that ends before it begins.
    #[error("`{path}` runs from {from} until {until}; write the earlier first")]
    Reversed {
        /// Where.
        path: String,
        /// The beginning.
        from: String,
        /// The end.
        until: String,
    },
    /// Days for which nothing is said.
    #[error(
        "`{path}` says nothing from {from} until {until}; let one entry end the day before the next begins"
    )]
    DateHole {
        /// Where.
        path: String,
        /// First day without a word.
        from: Date,
        /// Last day without a word.
        until: Date,
    },
    /// Days for which two things are said.
    #[error(
        "`{path}` says two things from {from} until {until}; let one entry end the day before the next begins"
    )]
    DateOverlap {
        /// Where.
        path: String,
        /// First day with two.
        from: Date,
        /// Last day with two.
        until: Date,
    },
    /// A value dated outside the days of its file.
    #[error(
        "`{path}` is dated outside its file, which holds from {first} until {last}; correct `from` or `until`"
    )]
    OutsideFile {
        /// Where.
        path: String,
        /// First day of the file.
        first: Date,
        /// Last day of the file.
        last: Date,
    },
    /// A least amount above the most.
    #[error(
        "floor {floor} of `{path}` is above its ceiling {ceiling}; the floor must not be the larger"
    )]
    FloorAboveCeiling {
        /// Where.
        path: String,
        /// The floor.
        floor: u32,
        /// The ceiling.
        ceiling: u32,
    },
    /// A shorter type reaching into a longer one.
    #[error(
        "ceiling of `{shorter}` ({ceiling}) is above the floor of `{longer}` ({floor}); an amount must not fit both types"
    )]
    TypesOverlap {
        /// The shorter type.
        shorter: &'static str,
        /// Its ceiling, `none` where it has none.
        ceiling: String,
        /// The longer type.
        longer: &'static str,
        /// Its floor.
        floor: u32,
    },
    /// A thing given twice.
    #[error("`{what}` is given twice, first on line {first_line}; keep one")]
    Twice {
        /// What.
        what: String,
        /// Line of the first.
        first_line: u32,
    },
    /// A year between the first and the last that is left out.
    #[error(
        "`{path}` leaves out {year}; add the year, with `unknown = \"…\"` and a name from [reasons] if nobody knows it"
    )]
    YearMissing {
        /// Where.
        path: String,
        /// The year.
        year: u16,
    },
    /// A field of the program that has no entry.
    #[error("field `{code}` is missing; add a [[field]] with `code = \"{code}\"`")]
    FieldMissing {
        /// The field's code.
        code: &'static str,
    },
    /// A wording that two fields claim.
    #[error(
        "wording `{wording}` is already that of `{by}` (line {first_line}); a wording belongs to one field, once"
    )]
    WordingClaimed {
        /// The wording.
        wording: String,
        /// The field that has it.
        by: &'static str,
        /// Line of the first.
        first_line: u32,
    },
    /// No file of this kind.
    #[error("no file with `kind = \"{kind}\"`; put one back")]
    KindMissing {
        /// The kind.
        kind: &'static str,
    },
    /// A second file where one is expected, or a generation's key again.
    #[error("`{what}` is already given by {first_file}; keep one file for it")]
    FileTwice {
        /// What.
        what: String,
        /// The first file.
        first_file: String,
    },
}
