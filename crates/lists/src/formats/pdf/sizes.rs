//! How large every stream of an opened file becomes, filter by filter as its own dictionary names them.
//!
//! `guard` looks at bytes before the file is opened and can be led astray by how a dictionary is written; here the file's
//! objects are known. Nothing is kept but the sizes.

use super::guard::drained;
use crate::{Limits, ReadError};
use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::Pdf;
use hayro_syntax::object::dict::keys::{F, FILTER, SUBTYPE};
use hayro_syntax::object::{Array, Name, Object, ObjectIdentifier, Stream};
use std::borrow::Cow;
use std::collections::HashMap;
use weezl::BitOrder;
use weezl::decode::Decoder;

/// The size of every stream when it is unpacked, in bytes, the largest at any step of its filters.
#[derive(Debug, Clone, Default)]
pub(super) struct Sizes(HashMap<ObjectIdentifier, u64>);

/// So many times the file its streams may come to before they are unpacked.
const OVERLAPPING: u64 = 4;

impl Sizes {
    /// Measures all streams of a file, each picture for itself, all others together.
    ///
    /// # Errors
    /// More than the settings allow.
    pub fn of(pdf: &Pdf, limits: &Limits) -> Result<Self, ReadError> {
        let limit = limits.unpacked_bytes;
        let over = || ReadError::OverLimit { what: "unpacked_bytes", limit };
        // A first look repairs a table of objects that is broken, so that the second one sees them all.
        pdf.objects().into_iter().for_each(drop);
        let (mut sizes, mut sum, mut packed) = (HashMap::new(), 0u64, 0u64);
        // Streams lie beside each other; what lies on top of each other is a trick to make much of little.
        let most_packed = (pdf.data().as_ref().len() as u64).saturating_mul(OVERLAPPING);
        for object in pdf.objects() {
            let Object::Stream(stream) = object else { continue };
            packed += stream.raw_data().len() as u64;
            if packed > most_packed {
                return Err(over());
            }
            let picture = stream.dict().get::<Name<'_>>(SUBTYPE).as_deref() == Some(b"Image");
            let most = if picture { limits.pixels.saturating_mul(4) } else { limit - sum };
            let size = unpacked(&stream, most).ok_or_else(over)?;
            if !picture {
                sum += size;
            }
            sizes.insert(stream.obj_id(), size);
        }
        Ok(Self(sizes))
    }

    /// The size of a stream; of one nobody measured its packed size.
    pub fn size(&self, stream: &Stream<'_>) -> u64 {
        let packed = || stream.raw_data().len() as u64;
        self.0.get(&stream.obj_id()).copied().unwrap_or_else(packed)
    }
}

/// The bytes a stream unpacks to at any step of its filters; `None` for more than the most.
fn unpacked(stream: &Stream<'_>, most: u64) -> Option<u64> {
    let filters = filters(stream);
    let mut bytes = stream.raw_data();
    let mut largest = bytes.len() as u64;
    if largest > most {
        return None;
    }
    for (at, filter) in filters.iter().enumerate() {
        let last = at + 1 == filters.len();
        let keep = if last { 0 } else { usize::MAX };
        let (count, next) = match filter.as_slice() {
            b"FlateDecode" | b"Fl" => inflated(&bytes, most, keep)?,
            b"LZWDecode" | b"LZW" => lzw(&bytes, most)?,
            b"RunLengthDecode" | b"RL" => run_lengths(&bytes, most)?,
            b"ASCIIHexDecode" | b"AHx" => of_text(from_hex(&bytes)),
            b"ASCII85Decode" | b"A85" => of_text(from_base_85(&bytes)),
            // How large those become their pictures say.
            b"CCITTFaxDecode" | b"CCF" | b"JBIG2Decode" | b"DCTDecode" | b"DCT" | b"JPXDecode" => {
                break;
            }
            // Keys of a locked file, and names nobody knows, change nothing.
            _ => continue,
        };
        largest = largest.max(count);
        bytes = Cow::Owned(next);
    }
    Some(largest)
}

/// The names of a stream's filters in their order, as the library takes them.
fn filters(stream: &Stream<'_>) -> Vec<Vec<u8>> {
    let named = |key| stream.dict().get::<Name<'_>>(key).map(|name| vec![name.to_vec()]);
    let listed = |key| {
        let all = stream.dict().get::<Array<'_>>(key)?;
        Some(all.iter::<Name<'_>>().map(|name| name.to_vec()).collect())
    };
    let found = named(F).or_else(|| named(FILTER)).or_else(|| listed(F)).or_else(|| listed(FILTER));
    found.unwrap_or_default()
}

fn of_text(bytes: Vec<u8>) -> (u64, Vec<u8>) {
    (bytes.len() as u64, bytes)
}

/// Of both ways a program may try on damaged data, the larger.
fn inflated(bytes: &[u8], most: u64, keep: usize) -> Option<(u64, Vec<u8>)> {
    let with_mark = drained(ZlibDecoder::new(bytes), most, keep)?;
    let bare = drained(DeflateDecoder::new(bytes), most, keep)?;
    Some(if with_mark.0 >= bare.0 { with_mark } else { bare })
}

/// Codes grow one early by the format's default, and not by the other way some files say.
fn lzw(bytes: &[u8], most: u64) -> Option<(u64, Vec<u8>)> {
    let early = lzw_with(Decoder::with_tiff_size_switch(BitOrder::Msb, 8), bytes, most)?;
    let late = lzw_with(Decoder::new(BitOrder::Msb, 8), bytes, most)?;
    Some(if early.0 >= late.0 { early } else { late })
}

fn lzw_with(mut decoder: Decoder, bytes: &[u8], most: u64) -> Option<(u64, Vec<u8>)> {
    let mut buffer = vec![0; 64 << 10];
    let (mut rest, mut whole) = (bytes, Vec::new());
    loop {
        let step = decoder.decode_bytes(rest, &mut buffer);
        rest = &rest[step.consumed_in..];
        whole.extend_from_slice(&buffer[..step.consumed_out]);
        if whole.len() as u64 > most {
            return None;
        }
        let moved = step.consumed_in + step.consumed_out > 0;
        if !moved || !matches!(step.status, Ok(weezl::LzwStatus::Ok)) {
            return Some(of_text(whole));
        }
    }
}

fn run_lengths(bytes: &[u8], most: u64) -> Option<(u64, Vec<u8>)> {
    let (mut at, mut whole) = (0, Vec::new());
    while let Some(&length) = bytes.get(at) {
        match length {
            0..=127 => {
                let end = bytes.len().min(at + 2 + usize::from(length));
                whole.extend_from_slice(&bytes[at + 1..end]);
                at = end;
            }
            128 => break,
            129.. => {
                let count = 257 - usize::from(length);
                whole.extend(bytes.get(at + 1).into_iter().flat_map(|byte| vec![*byte; count]));
                at += 2;
            }
        }
        if whole.len() as u64 > most {
            return None;
        }
    }
    Some(of_text(whole))
}

fn from_hex(bytes: &[u8]) -> Vec<u8> {
    let digits = bytes.iter().take_while(|byte| **byte != b'>');
    let digits: Vec<u8> =
        digits.filter_map(|byte| char::from(*byte).to_digit(16)).map(|it| it as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
}

fn from_base_85(bytes: &[u8]) -> Vec<u8> {
    let (mut whole, mut group) = (Vec::new(), Vec::with_capacity(5));
    let end = |group: &mut Vec<u8>, whole: &mut Vec<u8>| {
        let count = group.len();
        group.resize(5, b'u');
        let value = group
            .iter()
            .fold(0u32, |sum, byte| sum.wrapping_mul(85).wrapping_add(u32::from(byte - b'!')));
        whole.extend_from_slice(&value.to_be_bytes()[..count.saturating_sub(1)]);
        group.clear();
    };
    for byte in bytes.iter().take_while(|byte| **byte != b'~') {
        match byte {
            b'z' if group.is_empty() => whole.extend([0; 4]),
            b'!'..=b'u' => group.push(*byte),
            _ => {}
        }
        if group.len() == 5 {
            end(&mut group, &mut whole);
        }
    }
    if !group.is_empty() {
        end(&mut group, &mut whole);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::super::guard::tests::packed as zlib;
    use super::super::interpret::open;
    use super::*;
    use flate2::Compression;
    use flate2::write::DeflateEncoder;
    use std::io::Write;

    fn bare(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn hex(bytes: &[u8]) -> Vec<u8> {
        bytes.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).chain([b'>']).collect()
    }

    /// A file of one page with one more stream.
    fn file(filter: &str, data: &[u8]) -> Vec<u8> {
        let mut file = b"%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n\
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj\n"
            .to_vec();
        file.extend(format!("4 0 obj <</Length {} {filter}>> stream\n", data.len()).bytes());
        file.extend(data);
        file.extend(b"\nendstream endobj\n5 0 obj /LZWDecode endobj\ntrailer <</Root 1 0 R>>\n");
        file
    }

    fn check(filter: &str, data: &[u8], fits: bool) {
        let limits = Limits { unpacked_bytes: 1 << 20, ..Limits::default() };
        let pdf = open(&file(filter, data), &limits).unwrap();
        assert_eq!(Sizes::of(&pdf, &limits).is_ok(), fits, "{filter}");
    }

    #[test]
    fn every_way_of_packing_is_followed() {
        let (small, large) = (vec![b' '; 1 << 19], vec![b' '; 2 << 20]);
        check("/Filter /FlateDecode", &zlib(&small), true);
        check("/Filter /FlateDecode", &zlib(&large), false);
        check("/Filter /Fl#61teDecode", &zlib(&large), false);
        check("/Filter [/AHx /Fl]", &hex(&zlib(&small)), true);
        check("/Filter [/ASCIIHexDecode /FlateDecode]", &hex(&zlib(&large)), false);
        check("/Filter [/FlateDecode /FlateDecode]", &zlib(&bare(&large)), false);
        let deep = zlib(&zlib(&zlib(&zlib(&zlib(&zlib(&large))))));
        check(&format!("/Filter [{}]", "/Fl ".repeat(6)), &deep, false);
        check(&format!("/Filter [{}]", "/Fl ".repeat(2)), &zlib(&zlib(&small)), true);
    }

    #[test]
    fn old_ways_of_packing_are_measured() {
        let lzw = |bytes: &[u8]| {
            weezl::encode::Encoder::with_tiff_size_switch(BitOrder::Msb, 8).encode(bytes).unwrap()
        };
        check("/Filter /LZWDecode", &lzw(&vec![b' '; 1 << 19]), true);
        check("/Filter /LZWDecode", &lzw(&vec![b' '; 2 << 20]), false);
        check("/Filter 5 0 R", &lzw(&vec![b' '; 2 << 20]), false);
        check("/Filter /RunLengthDecode", &[129, b' '].repeat(4_096), true);
        check("/Filter /RL", &[129, b' '].repeat(16_384), false);
    }

    #[test]
    fn text_is_turned_into_bytes() {
        assert_eq!(from_hex(b"48 65 6c6C 6>zz"), b"Hell`");
        assert_eq!(from_base_85(b"87cURD]i,\"Ebo80~>"), b"Hello World!");
        assert_eq!(from_base_85(b"z87~>"), b"\0\0\0\0H");
    }
}
