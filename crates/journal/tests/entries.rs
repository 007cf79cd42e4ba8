//! The encoding is final: one fixed entry byte for byte, reading back equal, and every change noticed.

use bagyt_journal::{
    Chain, Digest, Entry, EntryError, Fault, Hash, NamedDigest, Pseudonym, Salt, Slug, Subject,
    Token, leaf_hash,
};
use proptest::prelude::*;

fn entry(sequence: u64, previous: Hash, time: u64, names: &[&str]) -> Entry {
    let subject = Subject {
        kind: Slug::new("list").expect("slug"),
        id: Token::new("0190/1").expect("token"),
    };
    let digest = |name: &&str| NamedDigest {
        name: Token::new(name).expect("token"),
        digest: Digest::of(&Salt([7; 32]), name.as_bytes()),
    };
    let digests = names.iter().map(digest).collect();
    let act = Slug::new("list_imported").expect("slug");
    Entry::new((sequence, previous), time, Pseudonym([0xab; 16]), (act, subject), digests)
        .expect("entry")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whoever has to change this test is about to break every journal ever written.
#[test]
fn the_encoding_of_an_entry_never_changes() {
    let bytes = entry(0, Hash::NONE, 1_800_000_000_000, &["rows", "head"]).encode();
    let salted = |name: &str| hex(&Digest::of(&Salt([7; 32]), name.as_bytes()).0.0);
    let expected = [
        "89",                                           // array of nine
        "01",                                           // version
        "00",                                           // sequence
        "1b000001a3185c5000",                           // time
        "50abababababababababababababababab",           // actor
        "6d6c6973745f696d706f72746564",                 // list_imported
        "646c697374",                                   // list
        "66303139302f31",                               // 0190/1
        "82",                                           // two digests, ascending by name
        &format!("8264686561645820{}", salted("head")), // head
        &format!("8264726f77735820{}", salted("rows")), // rows
        &format!("5820{}", "00".repeat(32)),            // previous
    ]
    .concat();
    assert_eq!(hex(&bytes), expected);
}

#[test]
fn names_that_could_be_read_two_ways_are_refused() {
    for text in ["", "List", "list-imported", "список", &"a".repeat(65)] {
        assert_eq!(Slug::new(text), Err(EntryError::NotASlug(text.to_owned())));
    }
    for text in ["", "a b", "тізім", "a\n", &"a".repeat(201)] {
        assert_eq!(Token::new(text), Err(EntryError::NotAToken(text.to_owned())));
    }
}

#[test]
fn a_pseudonym_reads_back_from_its_digits() {
    let pseudonym = Pseudonym([0x0f; 16]);
    assert_eq!(Pseudonym::from_hex(&pseudonym.to_string()), Some(pseudonym));
    for text in ["", "0f", "+f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f", &"0F".repeat(16)] {
        assert_eq!(Pseudonym::from_hex(text), None, "{text}");
    }
}

fn journal(length: u64) -> Vec<(Vec<u8>, Hash)> {
    let mut previous = Hash::NONE;
    let mut entries = Vec::new();
    for sequence in 0..length {
        let encoded = entry(sequence, previous, 1_800_000_000_000 + sequence, &["rows"]).encode();
        previous = leaf_hash(&encoded);
        entries.push((encoded, previous));
    }
    entries
}

fn walk(entries: &[(Vec<u8>, Hash)]) -> Result<Chain, (u64, Fault)> {
    let mut chain = Chain::default();
    for (encoded, stored) in entries {
        if let Err(fault) = chain.step(encoded, *stored) {
            return Err((chain.size(), fault));
        }
    }
    Ok(chain)
}

#[test]
fn a_missing_entry_is_named_by_its_place() {
    let mut entries = journal(5);
    entries.remove(2);
    assert_eq!(walk(&entries), Err((2, Fault::Sequence { said: 3 })));
}

#[test]
fn an_entry_written_anew_breaks_the_one_after_it() {
    let mut entries = journal(5);
    let forged = entry(2, entries[1].1, 1, &["rows"]).encode();
    entries[2] = (forged.clone(), leaf_hash(&forged));
    assert!(matches!(walk(&entries), Err((3, Fault::Previous { .. }))));
}

#[test]
fn a_wrong_leaf_hash_is_noticed() {
    let mut entries = journal(3);
    entries[1].1 = Hash::NONE;
    assert!(matches!(walk(&entries), Err((1, Fault::LeafHash { .. }))));
}

proptest! {
    #[test]
    fn entries_read_back_equal(sequence in any::<u64>(), time in any::<u64>(), names in prop::collection::btree_set("[!-~]{1,40}", 0..6)) {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let written = entry(sequence, leaf_hash(b"x"), time, &names);
        prop_assert_eq!(Entry::decode(&written.encode()), Ok(written));
    }

    #[test]
    fn no_bytes_make_decoding_panic_and_what_decodes_encodes_back(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(entry) = Entry::decode(&bytes) {
            prop_assert_eq!(entry.encode(), bytes);
        }
    }

    #[test]
    fn a_changed_byte_is_either_refused_or_another_entry(place in any::<prop::sample::Index>(), flip in 1_u8..=255) {
        let written = entry(300, leaf_hash(b"x"), 1_800_000_000_000, &["head", "rows"]);
        let mut bytes = written.encode();
        let place = place.index(bytes.len());
        bytes[place] ^= flip;
        if let Ok(entry) = Entry::decode(&bytes) {
            prop_assert_ne!(&entry, &written);
            prop_assert_eq!(entry.encode(), bytes);
        }
    }

    #[test]
    fn any_changed_byte_of_a_journal_is_found_at_its_entry(length in 1_u64..12, pick in any::<prop::sample::Index>(), flip in 1_u8..=255) {
        let mut entries = journal(length);
        let number = pick.index(entries.len());
        let place = pick.index(entries[number].0.len());
        entries[number].0[place] ^= flip;
        let (found, _) = walk(&entries).expect_err("the change is noticed");
        prop_assert_eq!(found, number as u64);
    }

    #[test]
    fn an_entry_cut_short_or_followed_by_more_is_refused(cut in any::<prop::sample::Index>(), more in any::<u8>()) {
        let mut bytes = entry(1, Hash::NONE, 5, &["rows"]).encode();
        prop_assert!(Entry::decode(&bytes[..cut.index(bytes.len())]).is_err());
        bytes.push(more);
        prop_assert!(Entry::decode(&bytes).is_err());
    }
}
