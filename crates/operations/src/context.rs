//! What an operation is given: the store, the clock, randomness, and who acts.

use bagyt_domain::rules::RuleBook;
use bagyt_journal::{Pseudonym, Salt};
use bagyt_lists::{NoTools, Tools};
use bagyt_storage::register::Content;
use bagyt_storage::{DirectionId, ListId, Moment, Store};
use std::fmt::Debug;
use std::sync::Arc;

/// Tells the time.
pub trait Clock: Debug + Send + Sync {
    /// Now.
    fn now(&self) -> Moment;
}

/// Gives bytes nobody can foresee.
pub trait Randomness: Debug + Send + Sync {
    /// Fills the bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// The clock of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that is passed in everywhere else"
    )]
    fn now(&self) -> Moment {
        let since_1970 = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let millis = since_1970.map_or(0, |passed| passed.as_millis());
        Moment::from_millis(i64::try_from(millis).unwrap_or(i64::MAX))
    }
}

/// The randomness of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes)
            .expect("the operating system gives random bytes; without them nothing may be written");
    }
}

/// What every operation is given; cheap to clone.
#[derive(Debug, Clone)]
pub struct Ctx {
    /// The register.
    pub store: Store,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Randomness for identifiers, pseudonyms and salts.
    pub randomness: Arc<dyn Randomness>,
    /// The regulation lists are read and days are counted by.
    pub rules: Arc<RuleBook>,
    /// Programs outside this one that some files need.
    pub tools: Arc<dyn Tools>,
    /// Who acts.
    pub actor: Pseudonym,
}

impl Ctx {
    /// With the clock and the randomness of this machine, and no other program.
    pub fn of_this_machine(store: Store, rules: Arc<RuleBook>, actor: Pseudonym) -> Self {
        Self {
            store,
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
            rules,
            tools: Arc::new(NoTools),
            actor,
        }
    }

    /// The same with other programs at hand.
    pub fn with_tools(self, tools: Arc<dyn Tools>) -> Self {
        Self { tools, ..self }
    }

    /// The same for another actor.
    pub fn acting_as(&self, actor: Pseudonym) -> Self {
        Self { actor, ..self.clone() }
    }

    pub(crate) fn new_list_id(&self) -> ListId {
        ListId::new(self.uuid())
    }

    pub(crate) fn new_direction_id(&self) -> DirectionId {
        DirectionId::new(self.uuid())
    }

    pub(crate) fn new_pseudonym(&self) -> Pseudonym {
        Pseudonym(self.random())
    }

    /// A content for the journal, under a fresh salt.
    pub(crate) fn content(&self, name: String, bytes: Vec<u8>) -> Content {
        Content { name, bytes, salt: Salt(self.random()) }
    }

    /// UUID version 7: the time first, so that neighbours in time are neighbours in the index.
    fn uuid(&self) -> uuid::Uuid {
        let millis = u64::try_from(self.clock.now().millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.random()).into_uuid()
    }

    fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.randomness.fill(&mut bytes);
        bytes
    }
}
