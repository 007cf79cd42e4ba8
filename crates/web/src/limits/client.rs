//! Who asks: the address of the connection, or the one a trusted proxy names.

use axum::http::HeaderMap;
use axum::http::header::FORWARDED;
use bagyt_settings::Networks;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// The address at the other end of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// One client: an IPv4 address, or an IPv6 network of 64 bits, because whoever has one address of it has them all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Client(IpAddr);

impl Client {
    /// The client an address belongs to.
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self(address.into()),
            IpAddr::V6(address) => {
                Self(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64)).into())
            }
        }
    }
}

/// Whom to count a request for. A header is believed as far as trusted proxies wrote it: from its end back to the first address
/// that is none of theirs.
///
/// A proxy writes one of the two headers and may let the other one pass as a client wrote it. Where both are there and differ,
/// neither is believed, and the request counts for the proxy.
pub fn client(peer: IpAddr, headers: &HeaderMap, trusted: &Networks) -> Client {
    if !trusted.hold(peer) {
        return Client::of(peer);
    }
    let said = |hops: Option<Vec<Option<IpAddr>>>| hops.map(|hops| nearest(peer, hops, trusted));
    let asker = match (said(listed(headers)), said(forwarded(headers))) {
        (Some(one), Some(other)) if one != other => peer,
        (one, other) => one.or(other).unwrap_or(peer),
    };
    Client::of(asker)
}

/// The last address that is no proxy's; behind one that cannot be read nothing is believed.
fn nearest(peer: IpAddr, hops: Vec<Option<IpAddr>>, trusted: &Networks) -> IpAddr {
    let mut asker = peer;
    for hop in hops.into_iter().rev() {
        let Some(hop) = hop else { break };
        asker = hop;
        if !trusted.hold(hop) {
            break;
        }
    }
    asker
}

/// The addresses of `X-Forwarded-For`: client first, nearest proxy last.
fn listed(headers: &HeaderMap) -> Option<Vec<Option<IpAddr>>> {
    elements(headers, "x-forwarded-for", address)
}

/// The addresses of `Forwarded` (RFC 7239), likewise.
fn forwarded(headers: &HeaderMap) -> Option<Vec<Option<IpAddr>>> {
    elements(headers, FORWARDED.as_str(), |element| {
        let mut pairs = element.split(';').filter_map(|pair| pair.trim().split_once('='));
        let (_, value) = pairs.find(|(name, _)| name.eq_ignore_ascii_case("for"))?;
        address(value.trim_matches('"'))
    })
}

fn elements(
    headers: &HeaderMap,
    name: &str,
    read: impl Fn(&str) -> Option<IpAddr>,
) -> Option<Vec<Option<IpAddr>>> {
    let mut lines = headers.get_all(name).iter().peekable();
    lines.peek()?;
    // A line that is no text is an element nobody can read.
    let lines = lines.map(|line| line.to_str().unwrap_or("?"));
    Some(lines.flat_map(|line| line.split(',')).map(|element| read(element.trim())).collect())
}

/// An address as proxies write it: alone, with a port, in brackets.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use super::{Client, client};
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    const TRUSTED: &str = "127.0.0.1, 10.0.0.0/8, fd00::/8";

    fn check(peer: &str, headers: &[(&'static str, &str)], expected: &str) {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(HeaderName::from_static(name), HeaderValue::from_str(value).expect(value));
        }
        let asks = client(peer.parse().expect(peer), &map, &TRUSTED.parse().expect("networks"));
        assert_eq!(asks, Client::of(expected.parse().expect(expected)), "{peer} {headers:?}");
    }

    #[test]
    fn nobody_is_believed_but_a_trusted_proxy() {
        check("192.0.2.1", &[("x-forwarded-for", "198.51.100.7")], "192.0.2.1");
        check("127.0.0.1", &[("x-forwarded-for", "198.51.100.7")], "198.51.100.7");
        check("127.0.0.1", &[("forwarded", "for=198.51.100.7;proto=https")], "198.51.100.7");
        check("::ffff:127.0.0.1", &[("x-forwarded-for", "198.51.100.7")], "198.51.100.7");
        check("127.0.0.1", &[], "127.0.0.1");
    }

    #[test]
    fn what_a_client_wrote_before_the_first_trusted_proxy_is_not_believed() {
        check("127.0.0.1", &[("x-forwarded-for", "1.1.1.1, 198.51.100.7")], "198.51.100.7");
        check(
            "127.0.0.1",
            &[("x-forwarded-for", "1.1.1.1, 198.51.100.7, 10.1.1.1")],
            "198.51.100.7",
        );
        let lines = [("x-forwarded-for", "1.1.1.1"), ("x-forwarded-for", "198.51.100.7")];
        check("127.0.0.1", &lines, "198.51.100.7");
        check("127.0.0.1", &[("x-forwarded-for", "1.1.1.1, unknown, 10.1.1.1")], "10.1.1.1");
        check("127.0.0.1", &[("forwarded", "for=1.1.1.1, for=_hidden")], "127.0.0.1");
        check("127.0.0.1", &[("x-forwarded-for", "10.1.1.1")], "10.1.1.1");
    }

    #[test]
    fn two_headers_that_differ_are_not_believed() {
        let both = |one, other| [("x-forwarded-for", one), ("forwarded", other)];
        check("127.0.0.1", &both("198.51.100.7", "for=1.1.1.1"), "127.0.0.1");
        check("127.0.0.1", &both("198.51.100.7", "for=198.51.100.7"), "198.51.100.7");
    }

    #[test]
    fn addresses_come_with_ports_and_in_brackets() {
        check("127.0.0.1", &[("x-forwarded-for", "198.51.100.7:4711")], "198.51.100.7");
        check("127.0.0.1", &[("x-forwarded-for", "[2001:db8::1]:4711")], "2001:db8::1");
        check("127.0.0.1", &[("x-forwarded-for", "2001:db8::1")], "2001:db8::1");
        check("127.0.0.1", &[("forwarded", "For=\"[2001:db8::1]:4711\"")], "2001:db8::1");
        check("127.0.0.1", &[("forwarded", "proto=http;for=\"[2001:db8::1]\"")], "2001:db8::1");
    }

    #[test]
    fn a_client_is_a_network_of_64_bits() {
        let of = |text: &str| Client::of(text.parse().expect(text));
        assert_eq!(of("2001:db8:0:1::1"), of("2001:db8:0:1:ffff::9"));
        assert_ne!(of("2001:db8:0:1::1"), of("2001:db8:0:2::1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }
}
