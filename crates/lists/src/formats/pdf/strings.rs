//! Text strings of a PDF.

/// A text string of a PDF: UTF-16 or UTF-8 by its mark, else Latin letters.
pub(super) fn text_of(bytes: &[u8]) -> Option<String> {
    if let Some(wide) = bytes.strip_prefix(b"\xFE\xFF") {
        let units = wide.chunks_exact(2).map(|pair| match *pair {
            [high, low] => u16::from_be_bytes([high, low]),
            _ => 0,
        });
        return char::decode_utf16(units).collect::<Result<String, _>>().ok();
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // 0xAD is the soft hyphen there, too.
    std::str::from_utf8(bytes).map(str::to_owned).ok().or_else(|| {
        bytes
            .iter()
            .all(|byte| *byte >= 0x20)
            .then(|| bytes.iter().map(|byte| char::from(*byte)).collect())
    })
}
