//! What a file is measured for before anything in it is unpacked for good: how large its streams become.
//!
//! The library unpacks a stream whole, those that hold other objects as soon as it opens the file. So every place of the
//! file that may be a packed stream is unpacked here first, into nothing, and counted. Where one that holds objects cannot
//! be counted (packed in a way only old programs use, or locked), the largest it can become is taken instead. All others are
//! measured again, by the words of the file, when it is open (`sizes`).

use crate::{Limits, ReadError};
use flate2::read::{DeflateDecoder, ZlibDecoder};
use memchr::memmem;
use std::io::Read;

/// A byte of a packed stream becomes at most so many: of deflate by its format, of the others by theirs.
const DEFLATE_GROWS: u64 = 1_032;
const LZW_GROWS: u64 = 2_730;

/// Ways of packing that are not counted here.
const UNCOUNTED: [&str; 6] = ["LZW", "RunLength", "/RL", "ASCII", "/A85", "/AHx"];

/// How often a stream may be packed again.
const DEEPEST: usize = 4;

/// Bytes of the mark that a packed stream begins with.
const MARK: usize = 2;

/// Bytes unpacked at a time.
const STEP: usize = 64 << 10;

/// Refuses a file that unpacks to more than the setting.
pub(super) fn within(bytes: &[u8], limits: &Limits) -> Result<(), ReadError> {
    let limit = limits.unpacked_bytes;
    let over = || ReadError::OverLimit { what: "unpacked_bytes", limit };
    let locked = memmem::find(bytes, b"/Encrypt").is_some();
    let ends: Vec<usize> = memmem::find_iter(bytes, b"endstream").collect();
    let (mut unpacked, mut hidden, mut from) = (0u64, 0u64, 0);
    for at in memmem::find_iter(bytes, b"stream") {
        let Some(stream) = start_of(bytes, at) else { continue };
        let head = bytes.get(from..at).unwrap_or_default();
        from = at;
        let has = |name: &[u8]| memmem::rfind(head, name).is_some();
        // A picture is unpacked alone, and only when its page is looked at as a picture.
        let picture = has(b"/Image") && !has(b"ObjStm") && !has(b"XRef");
        let most = if picture { limits.pixels.saturating_mul(4) } else { limit - unpacked };
        let grown = measured(stream, most, DEEPEST).ok_or_else(over)?;
        if !picture {
            unpacked += grown;
        }
        if has(b"ObjStm") || has(b"XRef") {
            let end =
                ends.get(ends.partition_point(|end| *end < at)).map_or(bytes.len(), |end| *end);
            let end = (end - at) as u64;
            // The dictionary stands behind the stream before it.
            let dictionary = memmem::rfind(head, b"endstream").map_or(head, |at| &head[at..]);
            let says = |name: &&str| memmem::find(dictionary, name.as_bytes()).is_some();
            let grows = match () {
                () if UNCOUNTED.iter().any(says) || says(&"#") => LZW_GROWS,
                () if locked => DEFLATE_GROWS,
                () => 0,
            };
            hidden = hidden.saturating_add(end.saturating_mul(grows));
        }
        if unpacked > limit || hidden > limit.saturating_mul(2) {
            return Err(over());
        }
    }
    Ok(())
}

/// The bytes of the stream whose keyword stands here.
fn start_of(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let closes = at.checked_sub(3).and_then(|from| bytes.get(from..at)) == Some(b"end");
    let rest = bytes.get(at + b"stream".len()..)?;
    let data = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"));
    let data = data.or_else(|| rest.strip_prefix(b"\r")).unwrap_or(rest);
    (!closes).then_some(data)
}

/// How many bytes come out, those of a stream packed again in it included; `None` for more than the most.
fn measured(packed: &[u8], most: u64, depth: usize) -> Option<u64> {
    // So many layers only hide something.
    let depth = depth.checked_sub(1)?;
    let zlib = is_zlib(packed);
    let (mut sum, first) = if zlib {
        drained(ZlibDecoder::new(packed), most, MARK)?
    } else {
        drained(DeflateDecoder::new(packed), most, MARK)?
    };
    if is_zlib(&first) && sum > 2 {
        let mut whole = Vec::new();
        // It was counted, so it fits.
        let read = if zlib {
            ZlibDecoder::new(packed).take(most).read_to_end(&mut whole)
        } else {
            DeflateDecoder::new(packed).take(most).read_to_end(&mut whole)
        };
        // What was unpacked before an error counts as well.
        let _ = read;
        sum += measured(&whole, most.saturating_sub(sum), depth)?;
    }
    Some(sum)
}

/// Whether the first two bytes are the mark of zlib.
fn is_zlib(bytes: &[u8]) -> bool {
    match *bytes {
        [method, flags, ..] => {
            method & 0x0F == 8 && u16::from_be_bytes([method, flags]).is_multiple_of(31)
        }
        _ => false,
    }
}

/// How many bytes a reader gives before it ends or breaks off, and the first of them, as many as are kept; `None` for more
/// than the most.
pub(super) fn drained(mut reader: impl Read, most: u64, keep: usize) -> Option<(u64, Vec<u8>)> {
    let mut buffer = vec![0; STEP];
    let (mut sum, mut kept) = (0u64, Vec::new());
    while let Ok(count @ 1..) = reader.read(&mut buffer) {
        sum += count as u64;
        if sum > most {
            return None;
        }
        let more = count.min(keep - kept.len());
        kept.extend_from_slice(&buffer[..more]);
    }
    Some((sum, kept))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use std::io::Write;

    pub fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn file(dictionary: &str, data: &[u8]) -> Vec<u8> {
        let mut file = format!("%PDF-1.7\n1 0 obj <<{dictionary}>> stream\n").into_bytes();
        file.extend(data);
        file.extend(b"\nendstream endobj");
        file
    }

    fn check(file: &[u8], fits: bool) {
        let limits = Limits { unpacked_bytes: 1 << 20, pixels: 1 << 20, ..Limits::default() };
        let expected = Err(ReadError::OverLimit { what: "unpacked_bytes", limit: 1 << 20 });
        assert_eq!(within(file, &limits), if fits { Ok(()) } else { expected });
    }

    #[test]
    fn a_stream_that_grows_over_the_setting_is_refused() {
        check(&file("/Filter /FlateDecode", &packed(&vec![b' '; 1 << 20])), true);
        check(&file("/Filter /FlateDecode", &packed(&vec![b' '; (1 << 20) + 1])), false);
        let mut many = file("", &packed(&vec![0; 600_000]));
        many.extend(file("", &packed(&vec![0; 600_000])));
        check(&many, false);
    }

    #[test]
    fn a_stream_packed_twice_counts_whole() {
        let twice = packed(&packed(&vec![b' '; 64 << 20]));
        assert!(twice.len() < 2_000);
        check(&file("/Filter [/FlateDecode /FlateDecode]", &twice), false);
    }

    #[test]
    fn a_picture_may_be_as_large_as_its_page() {
        check(&file("/Subtype /Image", &packed(&vec![0; 3 << 20])), true);
        check(&file("/Subtype /Image", &packed(&vec![0; 5 << 20])), false);
    }

    #[test]
    fn what_cannot_be_counted_is_taken_at_its_largest() {
        check(&file("/Type /ObjStm /Filter /LZWDecode", &[0; 100]), true);
        check(&file("/Type /ObjStm /Filter /LZWDecode", &[0; 1_000]), false);
        check(&file("/Type /XRef /Filter /LZ#57Decode", &[0; 1_000]), false);
        check(&file("/Filter /LZWDecode", &[0; 1_000]), true);
    }
}
