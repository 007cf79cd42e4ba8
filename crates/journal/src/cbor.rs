//! The little of CBOR an entry needs, in the core deterministic encoding: writing one form, refusing all others.

/// Major types of RFC 8949, section 3.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Major {
    /// Unsigned integer.
    Unsigned = 0,
    /// Byte string.
    Bytes = 2,
    /// Text string.
    Text = 3,
    /// Array.
    Array = 4,
}

/// Writes the head of an item: its type and its length or value, in the shortest form.
pub fn write_head(out: &mut Vec<u8>, major: Major, value: u64) {
    let kind = (major as u8) << 5;
    let wide = value.to_be_bytes();
    match value {
        0..=23 => out.push(kind | wide[7]),
        24..=0xff => out.extend([kind | 24, wide[7]]),
        0x100..=0xffff => {
            out.push(kind | 25);
            out.extend(&wide[6..]);
        }
        0x1_0000..=0xffff_ffff => {
            out.push(kind | 26);
            out.extend(&wide[4..]);
        }
        _ => {
            out.push(kind | 27);
            out.extend(wide);
        }
    }
}

/// Writes a byte string or a text.
pub fn write_string(out: &mut Vec<u8>, major: Major, bytes: &[u8]) {
    write_head(out, major, bytes.len() as u64);
    out.extend(bytes);
}

/// Reads what [`write_head`] and [`write_string`] write, and nothing else.
#[derive(Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Begins at the first byte.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Whether everything was read.
    pub const fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// The head of an item of this type in its shortest form; `None` for anything else.
    pub fn head(&mut self, major: Major) -> Option<u64> {
        let (&first, rest) = self.rest.split_first()?;
        if first >> 5 != major as u8 {
            return None;
        }
        let width = match first & 0x1f {
            small @ 0..=23 => {
                self.rest = rest;
                return Some(u64::from(small));
            }
            24 => 1,
            25 => 2,
            26 => 4,
            27 => 8,
            _ => return None,
        };
        let (bytes, rest) = rest.split_at_checked(width)?;
        let value = bytes.iter().fold(0, |value: u64, &byte| value << 8 | u64::from(byte));
        self.rest = rest;
        (value >= least(width)).then_some(value)
    }

    /// A byte string or a text's bytes.
    pub fn string(&mut self, major: Major) -> Option<&'a [u8]> {
        let length = usize::try_from(self.head(major)?).ok()?;
        let (bytes, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(bytes)
    }
}

/// The least value that needs this many bytes.
const fn least(width: usize) -> u64 {
    match width {
        1 => 24,
        2 => 0x100,
        4 => 0x1_0000,
        _ => 0x1_0000_0000,
    }
}

#[cfg(test)]
mod tests {
    use super::{Major, Reader, write_head, write_string};

    fn check(value: u64, expected: &[u8]) {
        let mut out = Vec::new();
        write_head(&mut out, Major::Unsigned, value);
        assert_eq!(out, expected, "{value}");
        assert_eq!(Reader::new(&out).head(Major::Unsigned), Some(value));
    }

    /// The integers of RFC 8949, appendix A.
    #[test]
    fn integers_are_written_as_in_the_appendix_of_the_rfc() {
        check(0, &[0x00]);
        check(1, &[0x01]);
        check(10, &[0x0a]);
        check(23, &[0x17]);
        check(24, &[0x18, 0x18]);
        check(100, &[0x18, 0x64]);
        check(1000, &[0x19, 0x03, 0xe8]);
        check(1_000_000, &[0x1a, 0x00, 0x0f, 0x42, 0x40]);
        check(1_000_000_000_000, &[0x1b, 0x00, 0x00, 0x00, 0xe8, 0xd4, 0xa5, 0x10, 0x00]);
        check(u64::MAX, &[0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
    }

    #[test]
    fn strings_are_written_as_in_the_appendix_of_the_rfc() {
        let mut out = Vec::new();
        write_string(&mut out, Major::Text, "ü".as_bytes());
        write_string(&mut out, Major::Bytes, &[1, 2, 3, 4]);
        assert_eq!(out, [0x62, 0xc3, 0xbc, 0x44, 1, 2, 3, 4]);
    }

    #[test]
    fn longer_forms_of_an_integer_are_refused() {
        let refused = |bytes: &[u8]| assert_eq!(Reader::new(bytes).head(Major::Unsigned), None);
        refused(&[0x18, 0x17]);
        refused(&[0x19, 0x00, 0xff]);
        refused(&[0x1a, 0x00, 0x00, 0xff, 0xff]);
        refused(&[0x1b, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]);
        refused(&[0x1f]);
        refused(&[0x18]);
        refused(&[]);
        refused(&[0x41, 0x00]);
    }
}
