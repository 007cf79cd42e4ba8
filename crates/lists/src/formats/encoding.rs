//! Which encoding a text file is in: UTF-8, UTF-16, windows-1251, KOI8-R or the Kazakh KZ-1048.
//!
//! Marks at the start decide where there are any. Without them: valid UTF-8 is UTF-8; a zero or a Cyrillic page number in
//! every second byte is UTF-16; otherwise the letters tell, because a text decoded wrongly is made of rare letters.

use encoding_rs::{Encoding, KOI8_R, UTF_16BE, UTF_16LE, WINDOWS_1251};

/// The file's text, `None` for what is no text.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    let text = decode_any(bytes)?;
    looks_like_text(&text).then_some(text)
}

/// The text of an XML part: as its mark says, else UTF-8; broken letters are replaced.
pub(super) fn decode_marked(bytes: &[u8]) -> String {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((encoding_rs::UTF_8, 0));
    encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned()
}

fn decode_any(bytes: &[u8]) -> Option<String> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Some(encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned());
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Some(encoding.decode_without_bom_handling(bytes).0.into_owned());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    if mostly_utf8(bytes) {
        return Some(String::from_utf8_lossy(bytes).into_owned());
    }
    if bytes.contains(&0) {
        return None;
    }
    Some(one_byte_text(bytes))
}

/// UTF-16 shows in which bytes are page numbers: 00 for Latin, digits and spaces, 04 for Cyrillic.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096) & !1];
    let pairs = sample.len() / 2;
    if pairs < 4 {
        return None;
    }
    let page = |byte: u8| matches!(byte, 0 | 4 | 0x20);
    let page_bytes = |odd: usize| {
        let at = |&(place, byte): &(usize, &u8)| place % 2 == odd && matches!(*byte, 0 | 4);
        sample.iter().enumerate().filter(at).count()
    };
    let (even, odd) = (page_bytes(0), page_bytes(1));
    let all_but_few = pairs - pairs / 10;
    let enough = |count: usize| count >= all_but_few.min(pairs) || count * 4 >= pairs * 3;
    match (enough(even), enough(odd)) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        (true, true) if sample.iter().any(|&byte| !page(byte)) => {
            Some(if even > odd { UTF_16BE } else { UTF_16LE })
        }
        _ => None,
    }
}

/// A UTF-8 file with a few broken bytes, for example one cut off: far more whole letters than broken ones.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > 0 && broken * 20 <= whole || broken == 1 && whole > 2
}

/// The reading whose letters are the likeliest for Russian or Kazakh.
fn one_byte_text(bytes: &[u8]) -> String {
    let windows = WINDOWS_1251.decode_without_bom_handling(bytes).0.into_owned();
    let koi = KOI8_R.decode_without_bom_handling(bytes).0.into_owned();
    if likelihood(&koi) > likelihood(&windows) {
        return koi;
    }
    let kazakh = decode_kz1048(bytes);
    if kazakh_letters(&kazakh) * 200 > letters(&kazakh) { kazakh } else { windows }
}

/// How likely the letters are: frequent letters count for, rare ones, capitals after small ones and box drawing against.
fn likelihood(text: &str) -> i64 {
    let mut sum = 0i64;
    let mut before = ' ';
    for c in text.chars().take(20_000) {
        sum += frequency(c);
        if c.is_uppercase() && before.is_lowercase() {
            sum -= 4;
        }
        before = c;
    }
    sum
}

/// How frequent a letter is, small or capital: from 3 for the commonest to less than nothing for the rare.
fn frequency(c: char) -> i64 {
    match c.to_lowercase().next().unwrap_or(c) {
        'о' | 'е' | 'а' | 'и' | 'н' | 'т' | 'с' => 3,
        'р' | 'в' | 'л' | 'к' | 'м' | 'д' | 'п' | 'у' => 2,
        'ч' | 'й' | 'х' | 'ж' | 'ш' | '\u{0450}'..='\u{045F}' => -1,
        'ю' | 'ц' | 'щ' | 'э' | 'ф' | 'ъ' => -3,
        '\u{2500}'..='\u{25FF}' => -4,
        _ => 0,
    }
}

/// The bytes in which KZ-1048 (the Kazakh standard STRK 1048-2002) differs from windows-1251.
const KZ1048: [(u8, char); 20] = [
    (0x8D, 'Қ'),
    (0x8E, 'Һ'),
    (0x9D, 'қ'),
    (0x9E, 'һ'),
    (0xA1, 'Ұ'),
    (0xA2, 'ұ'),
    (0xA3, 'Ә'),
    (0xA5, 'Ө'),
    (0xAA, 'Ғ'),
    (0xAF, 'Ү'),
    (0xB2, 'І'),
    (0xB3, 'і'),
    (0xB4, 'ө'),
    (0xBA, 'ғ'),
    (0xBC, 'ә'),
    (0xBD, 'Ң'),
    (0xBE, 'ң'),
    (0xBF, 'ү'),
    (0xA8, 'Ё'),
    (0xB8, 'ё'),
];

fn decode_kz1048(bytes: &[u8]) -> String {
    let windows = WINDOWS_1251.decode_without_bom_handling(bytes).0;
    let exchange = |(byte, c): (&u8, char)| {
        KZ1048.iter().find(|(known, _)| known == byte).map_or(c, |&(_, letter)| letter)
    };
    bytes.iter().zip(windows.chars()).map(exchange).collect()
}

/// Kazakh letters beside other Cyrillic letters; alone they are signs of windows-1251.
fn kazakh_letters(text: &str) -> usize {
    let kazakh = |c: char| "ҚқҺһҰұӘәӨөҒғҮүІіҢң".contains(c);
    let cyrillic = |c: char| matches!(c, '\u{0410}'..='\u{044F}');
    let letters: Vec<char> = text.chars().take(20_000).collect();
    letters
        .windows(2)
        .filter(|pair| kazakh(pair[0]) && cyrillic(pair[1]) || cyrillic(pair[0]) && kazakh(pair[1]))
        .count()
}

fn letters(text: &str) -> usize {
    text.chars().take(20_000).filter(|c| c.is_alphabetic()).count()
}

/// Text has hardly any control characters and hardly any characters that mean "could not be decoded".
fn looks_like_text(text: &str) -> bool {
    let strange = |c: &char| matches!(c, '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}' | '\u{FFFD}' | '\u{80}'..='\u{84}' | '\u{86}'..='\u{9F}');
    let count = text.chars().filter(strange).count();
    count == 0 || count * 50 < text.chars().count() || count == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUSSIAN: &str = "№\tСфера\tНаправление\nПоддержка молодёжной политики и детских инициатив, объём – 5 000 тыс. тенге";
    const KAZAKH: &str = "Жастар саясаты мен балалар бастамаларын қолдау, үкіметтік емес ұйымдар";

    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decode(bytes).as_deref(), Some(expected));
    }

    fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
        let mark = if mark { "\u{FEFF}" } else { "" };
        let pair = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        format!("{mark}{text}").encode_utf16().flat_map(pair).collect()
    }

    #[test]
    fn every_encoding_in_use_is_told_apart() {
        let windows = |text: &str| WINDOWS_1251.encode(text).0.into_owned();
        // KOI8-R has no number sign and no dash of this width.
        let plain = RUSSIAN.replace('№', "N").replace('–', "-");
        for text in [RUSSIAN, KAZAKH] {
            check(text.as_bytes(), text);
            check(format!("\u{FEFF}{text}").as_bytes(), text);
            for big in [false, true] {
                for mark in [false, true] {
                    check(&utf16(text, big, mark), text);
                }
            }
        }
        check(&windows(RUSSIAN), RUSSIAN);
        check(&KOI8_R.encode(&plain).0, &plain);
        check(&KOI8_R.encode(&plain.to_uppercase()).0, &plain.to_uppercase());
        check(&windows(&plain.to_uppercase()), &plain.to_uppercase());
    }

    #[test]
    fn the_kazakh_one_byte_standard_is_read() {
        let encoded: Vec<u8> = KAZAKH
            .chars()
            .map(|c| match KZ1048.iter().find(|(_, letter)| *letter == c) {
                Some((byte, _)) => *byte,
                None => WINDOWS_1251.encode(&c.to_string()).0[0],
            })
            .collect();
        check(&encoded, KAZAKH);
    }

    #[test]
    fn a_cut_letter_does_not_spoil_the_text() {
        let bytes = &KAZAKH.as_bytes()[..KAZAKH.len() - 1];
        assert!(decode(bytes).is_some_and(|text| text.starts_with("Жастар саясаты")));
    }

    #[test]
    fn noise_is_no_text() {
        let noise: Vec<u8> =
            (0..4000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert_eq!(decode(&noise), None);
    }
}
