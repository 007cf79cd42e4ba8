//! An address on the web, as a setting names it.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

/// An address that begins with `http://` or `https://` and names a host; empty where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WebAddress(String);

impl WebAddress {
    /// The address, where there is one.
    pub fn given(&self) -> Option<&str> {
        Some(self.0.as_str()).filter(|address| !address.is_empty())
    }
}

impl FromStr for WebAddress {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Self::default());
        }
        let rest =
            text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or(())?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let name = host.trim_start_matches('[').split([':', ']']).next().unwrap_or_default();
        let in_host = |letter: char| letter.is_alphanumeric() || ".-:[]".contains(letter);
        let in_address = |letter: char| {
            !letter.is_whitespace() && !letter.is_control() && !"<>\"".contains(letter)
        };
        let sound = host.chars().all(in_host) && rest.chars().all(in_address);
        let named = host.starts_with('[') || name.chars().any(char::is_alphanumeric);
        if sound && named { Ok(Self(text.to_owned())) } else { Err(()) }
    }
}

impl Deref for WebAddress {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::WebAddress;

    #[test]
    fn an_address_on_the_web_has_a_scheme_and_a_host() {
        for good in [
            "",
            "https://grants.example.kz",
            "http://127.0.0.1:8080/",
            "http://[::1]:8080",
            "https://гранттар.қаз",
            "https://example.org/licenses/by/4.0/?lang=kk#text",
        ] {
            let read: WebAddress = good.parse().expect(good);
            assert_eq!(&*read, good);
        }
        for wrong in [
            "grants.example.kz",
            "ftp://example.kz",
            "https://",
            "https:///path",
            "https://:8080",
            "https://a b",
            "https://user@example.kz",
            "https://example.kz/\"><x",
            "javascript:alert(1)",
        ] {
            assert!(wrong.parse::<WebAddress>().is_err(), "{wrong}");
        }
    }
}
