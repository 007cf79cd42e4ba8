//! Networks of the Internet, as a setting names them: single addresses and blocks of addresses.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

/// A block of addresses: `10.0.0.0/8`, `2001:db8::/32`; a single address is a block of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    /// How many leading bits all addresses of the block share.
    shared: u8,
}

impl Network {
    /// Whether the address lies in the block.
    pub fn holds(&self, address: IpAddr) -> bool {
        let same = |mine: u128, theirs: u128, bits: u8| {
            let rest = u32::from(bits - self.shared);
            mine.checked_shr(rest).unwrap_or(0) == theirs.checked_shr(rest).unwrap_or(0)
        };
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(mine), IpAddr::V4(theirs)) => {
                same(mine.to_bits().into(), theirs.to_bits().into(), 32)
            }
            (IpAddr::V6(mine), IpAddr::V6(theirs)) => same(mine.to_bits(), theirs.to_bits(), 128),
            _ => false,
        }
    }
}

/// How many bits an address has.
fn bits(address: IpAddr) -> u8 {
    if address.is_ipv4() { 32 } else { 128 }
}

impl FromStr for Network {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (address, shared) = match text.split_once('/') {
            Some((address, shared)) => (address, Some(shared)),
            None => (text, None),
        };
        let written: IpAddr = address.parse().map_err(|_| ())?;
        let bits = bits(written);
        let shared: u8 = shared.map_or(Ok(bits), |shared| shared.parse().map_err(|_| ()))?;
        // An IPv4 network as IPv6 writes it (`::ffff:10.0.0.0/104`) is an IPv4 network. A wider one holds more than those.
        let address = written.to_canonical();
        let wider = bits - self::bits(address);
        match shared.checked_sub(wider) {
            _ if shared > bits => Err(()),
            Some(shared) => Ok(Self { address, shared }),
            None => Ok(Self { address: written, shared }),
        }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.address, self.shared)
    }
}

/// Several networks, separated by commas where they are written; none is an empty text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Networks(pub Vec<Network>);

impl Networks {
    /// Whether the address lies in one of them.
    pub fn hold(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.holds(address))
    }
}

impl FromStr for Networks {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let each = text.split(',').map(str::trim).filter(|network| !network.is_empty());
        each.map(str::parse).collect::<Result<_, _>>().map(Self)
    }
}

impl fmt::Display for Networks {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let each: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        formatter.write_str(&each.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::Networks;
    use std::net::IpAddr;

    fn check(networks: &str, address: &str, expected: bool) {
        let networks: Networks = networks.parse().expect(networks);
        let address: IpAddr = address.parse().expect(address);
        assert_eq!(networks.hold(address), expected, "{address} in {networks}");
    }

    #[test]
    fn an_address_lies_in_the_blocks_that_share_its_first_bits() {
        check("10.0.0.0/8", "10.200.3.4", true);
        check("10.0.0.0/8", "11.0.0.1", false);
        check("192.0.2.7", "192.0.2.7", true);
        check("192.0.2.7", "192.0.2.8", false);
        check("192.0.2.8/31", "192.0.2.9", true);
        check("0.0.0.0/0", "255.255.255.255", true);
        check("0.0.0.0/0", "::1", false);
        check("2001:db8::/32", "2001:db8:ffff::1", true);
        check("2001:db8::/32", "2001:db9::1", false);
        check("::/0", "2001:db9::1", true);
        check("127.0.0.1, ::1", "::1", true);
        check("127.0.0.1", "::ffff:127.0.0.1", true);
        check("::ffff:10.0.0.0/104", "10.200.3.4", true);
        check("::ffff:10.0.0.0/104", "11.0.0.1", false);
        check("::ffff:127.0.0.1", "127.0.0.1", true);
        check("::ffff:127.0.0.1", "::ffff:127.0.0.1", true);
        check("", "127.0.0.1", false);
    }

    #[test]
    fn what_is_no_network_is_refused() {
        for wrong in [
            "proxy",
            "10.0.0.0/33",
            "::/129",
            "::ffff:1.2.3.4/129",
            "10.0.0/8",
            "10.0.0.1/",
            "1.2.3.4 5.6.7.8",
        ] {
            assert!(wrong.parse::<Networks>().is_err(), "{wrong}");
        }
    }
}
