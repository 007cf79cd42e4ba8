//! How a setting's value is written and read: each kind says what to write when it cannot be meant.

use crate::{LogFormat, Networks, WebAddress};
use std::fmt;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;

/// What to write for a setting; its words for a person are in `messages/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A whole number above zero.
    WholeNumber,
    /// A whole number, zero for no limit.
    NumberOrZero,
    /// `true` or `false`.
    TrueOrFalse,
    /// Any text.
    Text,
    /// A path.
    Path,
    /// An address with a port.
    Address,
    /// An address with a port, or nothing.
    AddressOrNothing,
    /// An address on the web, or nothing.
    WebAddressOrNothing,
    /// Addresses and blocks of addresses.
    Networks,
    /// `text` or `json`.
    LogFormat,
}

impl Expected {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::WholeNumber,
        Self::NumberOrZero,
        Self::TrueOrFalse,
        Self::Text,
        Self::Path,
        Self::Address,
        Self::AddressOrNothing,
        Self::WebAddressOrNothing,
        Self::Networks,
        Self::LogFormat,
    ];

    /// The key of its words: `whole-number`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::WholeNumber => "whole-number",
            Self::NumberOrZero => "number-or-zero",
            Self::TrueOrFalse => "true-or-false",
            Self::Text => "text",
            Self::Path => "path",
            Self::Address => "address",
            Self::AddressOrNothing => "address-or-nothing",
            Self::WebAddressOrNothing => "web-address-or-nothing",
            Self::Networks => "networks",
            Self::LogFormat => "log-format",
        }
    }
}

/// As the reference page says it.
impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::WholeNumber => "a whole number above zero, for example 25",
            Self::NumberOrZero => "a whole number, 0 for no limit",
            Self::TrueOrFalse => "true or false",
            Self::Text => "a text",
            Self::Path => "a path",
            Self::Address => "an address with a port, for example 127.0.0.1:8080",
            Self::AddressOrNothing => {
                "an address with a port, for example 127.0.0.1:9100, or nothing"
            }
            Self::WebAddressOrNothing => {
                "an address with http:// or https:// and a host, for example https://grants.example.kz, or nothing"
            }
            Self::Networks => {
                "addresses or networks with commas, for example 127.0.0.1, 10.0.0.0/8"
            }
            Self::LogFormat => "text or json",
        })
    }
}

/// A value that is read from one string and written back to it.
pub trait Value: Sized {
    /// What to write.
    const EXPECTED: Expected;

    /// Reads it.
    fn read(text: &str) -> Option<Self>;

    /// Writes it so that it reads back equal.
    fn write(&self) -> String;
}

macro_rules! whole_numbers {
    ($($kind:ty),*) => {$(
        impl Value for $kind {
            const EXPECTED: Expected = Expected::WholeNumber;

            fn read(text: &str) -> Option<Self> {
                text.parse().ok().filter(|number| *number > 0)
            }

            fn write(&self) -> String {
                self.to_string()
            }
        }
    )*};
}
whole_numbers!(u32, u64, usize);

/// Zero stands for nothing.
impl Value for Option<NonZeroU32> {
    const EXPECTED: Expected = Expected::NumberOrZero;

    fn read(text: &str) -> Option<Self> {
        text.parse().ok().map(NonZeroU32::new)
    }

    fn write(&self) -> String {
        self.map_or(0, NonZeroU32::get).to_string()
    }
}

impl Value for bool {
    const EXPECTED: Expected = Expected::TrueOrFalse;

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Value for String {
    const EXPECTED: Expected = Expected::Text;

    fn read(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }

    fn write(&self) -> String {
        self.clone()
    }
}

impl Value for PathBuf {
    const EXPECTED: Expected = Expected::Path;

    fn read(text: &str) -> Option<Self> {
        Some(Self::from(text))
    }

    fn write(&self) -> String {
        self.display().to_string()
    }
}

impl Value for SocketAddr {
    const EXPECTED: Expected = Expected::Address;

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

/// An empty text stands for nothing.
impl Value for Option<SocketAddr> {
    const EXPECTED: Expected = Expected::AddressOrNothing;

    fn read(text: &str) -> Option<Self> {
        if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
    }

    fn write(&self) -> String {
        self.map(|address| address.to_string()).unwrap_or_default()
    }
}

impl Value for WebAddress {
    const EXPECTED: Expected = Expected::WebAddressOrNothing;

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Value for Networks {
    const EXPECTED: Expected = Expected::Networks;

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Value for LogFormat {
    const EXPECTED: Expected = Expected::LogFormat;

    fn read(text: &str) -> Option<Self> {
        match text {
            "text" => Some(Self::Text),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    fn write(&self) -> String {
        match self {
            Self::Text => "text".to_owned(),
            Self::Json => "json".to_owned(),
        }
    }
}
