//! Who publishes what a page shows, and where: for addresses and licences that leave the site.

use crate::App;
use crate::origin::Origin;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use bagyt_settings::Site;
use std::convert::Infallible;
use std::sync::Arc;

/// The site as the world knows it.
#[derive(Debug, Clone)]
pub struct Publisher {
    /// Where visitors reach it.
    pub origin: Origin,
    /// What it says of its data.
    pub site: Arc<Site>,
}

impl FromRequestParts<App> for Publisher {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let Ok(origin) = Origin::from_request_parts(parts, app).await;
        Ok(Self { origin, site: Arc::new(app.settings.site.clone()) })
    }
}
