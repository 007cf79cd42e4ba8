//! What a file holds, said in the file itself: the selection, the moment, the address, how to read amounts.

use super::Begun;
use crate::pages::filters::{self, Chosen};
use crate::pages::selection::Asked;
use crate::parts::state;
use crate::publisher::Publisher;
use crate::words::t;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::AsOf;
use bagyt_wording::{Args, Lang, number, say};

/// What stands on the second sheet of a workbook.
#[derive(Debug)]
pub struct About {
    /// Name and value of every filter that is on.
    filters: Vec<(String, String)>,
    order: String,
    directions: u64,
    moment: AsOf,
    address: String,
    licence: String,
}

impl About {
    /// Of a selection that is about to be written.
    pub fn of(
        lang: Lang,
        publisher: &Publisher,
        asked: &Asked,
        Begun { export, meant, .. }: &Begun,
        rules: &RuleBook,
    ) -> Self {
        let chosen = Chosen { asked, issuer: meant.issuer.as_deref(), rules };
        let filters = filters::on(lang, &chosen);
        Self {
            filters: filters
                .into_iter()
                .map(|on| (on.label(lang), on.value().to_owned()))
                .collect(),
            order: t(lang, &format!("order-{}", meant.order.key())),
            directions: export.left() as u64,
            moment: export.as_of(),
            address: publisher.origin.at(&asked.address(lang, "page", "")),
            licence: [&*publisher.site.data_licence, &*publisher.site.data_licence_address]
                .join(", "),
        }
    }

    /// Seconds from 1970 to the moment of the register.
    pub fn seconds(&self) -> i64 {
        self.moment.at.map_or(0, |at| at.millis().div_euclid(1000))
    }

    /// Names and values, one below another.
    pub fn lines(&self, lang: Lang) -> Vec<(String, String)> {
        let own = |id: &str| t(lang, id);
        let mut lines = vec![(own("workbook-selection"), String::new())];
        if self.filters.is_empty() {
            lines[0].1 = own("workbook-everything");
        }
        lines.extend(self.filters.iter().cloned());
        lines.extend([
            (own("order"), self.order.clone()),
            (own("workbook-count"), number(i64::try_from(self.directions).unwrap_or(i64::MAX))),
            (own("workbook-moment"), self.moment(lang)),
            (own("workbook-address"), self.address.clone()),
            (own("trust-licence"), self.licence.clone()),
            (own("workbook-suspect"), own("workbook-suspect-means")),
            (own("workbook-confirmed"), own("foot-machine")),
            (own("workbook-official"), own("foot-not-official")),
            (own("workbook-long"), own("workbook-long-means")),
        ]);
        lines
    }

    fn moment(&self, lang: Lang) -> String {
        let Some(at) = self.moment.at else { return t(lang, "workbook-moment-none") };
        let entries = i64::try_from(self.moment.entries).unwrap_or(i64::MAX);
        let values =
            Args::new().text("time", state::date_time(lang, at)).text("entry", number(entries));
        say(lang, "workbook-moment-value", &values)
    }
}
