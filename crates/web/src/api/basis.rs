//! What an answer rests on: the moment of the register it is of, and the licence of the data.

use super::values::When;
use bagyt_settings::Site;
use bagyt_storage::catalogue;
use serde::Serialize;
use utoipa::ToSchema;

/// The moment of the register an answer is of; whoever cites the answer names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AsOf {
    /// When something was last written to the register; `null` in an empty one.
    pub at: Option<When>,
    /// How many entries its journal had.
    #[schema(example = 42)]
    pub entries: u64,
}

impl From<catalogue::AsOf> for AsOf {
    fn from(moment: catalogue::AsOf) -> Self {
        Self { at: moment.at.map(Into::into), entries: moment.entries }
    }
}

/// The licence of the data. It is for the compilation, not for the official documents in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Licence {
    /// Its name.
    #[schema(example = "CC BY 4.0")]
    pub name: String,
    /// Where it can be read, where that is known.
    #[schema(format = "uri", example = "https://creativecommons.org/licenses/by/4.0/")]
    pub address: Option<String>,
}

impl From<&Site> for Licence {
    fn from(site: &Site) -> Self {
        let address = site.data_licence_address.given().map(str::to_owned);
        Self { name: site.data_licence.clone(), address }
    }
}
