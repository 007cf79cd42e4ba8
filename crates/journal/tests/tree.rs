//! Roots and proofs against the published vectors of Certificate Transparency, and their laws.

use bagyt_journal::tree::{consistency_proof, inclusion_proof, is_consistent, is_included, root};
use bagyt_journal::{Hash, leaf_hash};
use proptest::prelude::*;

/// The eight leaves of the test vectors that Certificate Transparency implementations share.
fn published_leaves() -> Vec<Hash> {
    let inputs: [&[u8]; 8] = [
        &[],
        &[0x00],
        &[0x10],
        &[0x20, 0x21],
        &[0x30, 0x31],
        &[0x40, 0x41, 0x42, 0x43],
        &[0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        &[
            0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d,
            0x6e, 0x6f,
        ],
    ];
    inputs.into_iter().map(leaf_hash).collect()
}

fn check_root(size: usize, expected: &str) {
    assert_eq!(root(&published_leaves()[..size]).to_string(), expected, "{size} leaves");
}

#[test]
fn roots_are_the_published_ones() {
    check_root(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    check_root(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    check_root(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    check_root(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    check_root(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    check_root(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4");
    check_root(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef");
    check_root(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
    check_root(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
}

fn proof_of(index: usize, size: usize) -> Vec<String> {
    let proof = inclusion_proof(&published_leaves()[..size], index).expect("the leaf is there");
    proof.iter().map(ToString::to_string).collect()
}

#[test]
fn an_inclusion_proof_is_the_published_one() {
    let expected = [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ];
    assert_eq!(proof_of(0, 8), expected);
    assert_eq!(proof_of(0, 1), [""; 0]);
}

#[test]
fn every_leaf_of_every_published_tree_is_included() {
    let leaves = published_leaves();
    for size in 1..=leaves.len() {
        for index in 0..size {
            let proof = inclusion_proof(&leaves[..size], index).expect("the leaf is there");
            let root = root(&leaves[..size]);
            assert!(
                is_included(leaves[index], index as u64, size as u64, &proof, root),
                "{index} of {size}"
            );
        }
    }
    assert_eq!(inclusion_proof(&leaves, 8), None);
    assert_eq!(consistency_proof(&leaves, 0), None);
    assert_eq!(consistency_proof(&leaves, 9), None);
}

fn leaves(count: usize) -> Vec<Hash> {
    (0..count).map(|number| leaf_hash(&number.to_be_bytes())).collect()
}

proptest! {
    #[test]
    fn a_proof_shows_its_leaf_and_no_other(count in 1_usize..200, pick in any::<prop::sample::Index>(), other in any::<u64>()) {
        let leaves = leaves(count);
        let (index, root) = (pick.index(count), root(&leaves));
        let proof = inclusion_proof(&leaves, index).expect("the leaf is there");
        let shows = |leaf, place| is_included(leaf, place, count as u64, &proof, root);
        prop_assert!(shows(leaves[index], index as u64));
        prop_assert!(!shows(leaf_hash(&other.to_le_bytes()), index as u64));
        let place = other % (count as u64 + 3);
        prop_assert!(place == index as u64 || !shows(leaves[index], place));
    }

    #[test]
    fn a_journal_is_consistent_with_its_beginnings_and_with_no_forgery(count in 1_usize..200, pick in any::<prop::sample::Index>()) {
        let leaves = leaves(count);
        let earlier = pick.index(count) + 1;
        let proof = consistency_proof(&leaves, earlier).expect("the sizes are in order");
        let (first, second) = (root(&leaves[..earlier]), root(&leaves));
        let holds = |first, second| is_consistent((earlier as u64, first), (count as u64, second), &proof);
        prop_assert!(holds(first, second));
        let forged = leaf_hash(b"forged");
        prop_assert!(!holds(forged, second));
        prop_assert!(!holds(first, forged));
    }

    #[test]
    fn a_damaged_proof_shows_nothing(count in 2_usize..100, pick in any::<prop::sample::Index>(), bit in 0_usize..256) {
        let leaves = leaves(count);
        let index = pick.index(count);
        let mut proof = inclusion_proof(&leaves, index).expect("the leaf is there");
        let place = pick.index(proof.len());
        proof[place].0[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(!is_included(leaves[index], index as u64, count as u64, &proof, root(&leaves)));
        proof.pop();
        prop_assert!(!is_included(leaves[index], index as u64, count as u64, &proof, root(&leaves)));
    }
}
