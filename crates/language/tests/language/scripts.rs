//! Letters of the wrong alphabet and white space.

use bagyt_language::script::{fold_space, is_cyrillic_word, is_latin_word, repair, repair_word};

fn check(word: &str, expected: Option<&str>) {
    assert_eq!(repair_word(word).as_deref(), expected, "{word:?}");
}

#[test]
fn latin_letters_in_cyrillic_words_are_repaired() {
    check("тiзбесi", Some("тізбесі"));
    check("Kазақстан", Some("Қазақстан".replace('Қ', "К").as_str()));
    check("Cолтүстік", Some("Солтүстік"));
    check("көлeмi", Some("көлемі"));
    check("oблысы", Some("облысы"));
    check("YЕҰ", Some("ҮЕҰ"));
    check("əлеуметтiк", Some("әлеуметтік"));
    check("hалық", Some("һалық"));
    check("іc-шара", Some("іс-шара"));
}

#[test]
fn cyrillic_letters_in_latin_words_are_repaired() {
    check("Instаgram", Some("Instagram"));
    check("Faсebook", Some("Facebook"));
    check("TikTоk", Some("TikTok"));
}

#[test]
fn words_of_one_alphabet_or_of_honest_parts_stay() {
    for word in
        ["тізбесі", "TikTok", "SMM-менеджер", "TEDx", "YouTubeте", "NEETке", "", "2026", "IT-маман"]
    {
        check(word, None);
    }
}

#[test]
fn a_text_is_repaired_word_by_word() {
    let (text, repairs) = repair("Мемлекеттiк гранттардың тiзбесi (TikTok)");
    assert_eq!(text, "Мемлекеттік гранттардың тізбесі (TikTok)");
    assert_eq!(repairs.len(), 2);
    assert_eq!(repairs[1].word, "тізбесі");
    assert_eq!(&"Мемлекеттiк гранттардың тiзбесi (TikTok)"[repairs[1].range.clone()], "тiзбесi");
}

#[test]
fn white_space_is_folded() {
    assert_eq!(
        fold_space("  1\u{a0}173\u{2009}511 \n\t мың\u{ad}теңге\u{feff} "),
        "1 173 511 мыңтеңге"
    );
    assert_eq!(fold_space(""), "");
}

#[test]
fn scripts_of_words() {
    assert!(is_cyrillic_word("іс-шара") && !is_cyrillic_word("тiзбе") && !is_cyrillic_word("12"));
    assert!(is_latin_word("TEDx") && !is_latin_word("TEDх") && !is_latin_word(""));
}
