//! The Merkle tree over the journal's leaf hashes, as RFC 9162, section 2.1 defines it.
//!
//! A root commits to every entry; an inclusion proof shows that one entry is among them; a consistency proof shows that an
//! earlier journal is the beginning of a later one.

use crate::digest::Hash;

/// The root over leaf hashes; the root of nothing is the hash of nothing.
pub fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::over(&[]),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            node(root(left), root(right))
        }
    }
}

/// The hashes that lead from a leaf to the root (RFC 9162, 2.1.3.1); `None` when there is no such leaf.
pub fn inclusion_proof(leaves: &[Hash], index: usize) -> Option<Vec<Hash>> {
    if index >= leaves.len() {
        return None;
    }
    let mut proof = Vec::new();
    include(leaves, index, &mut proof);
    Some(proof)
}

fn include(leaves: &[Hash], index: usize, proof: &mut Vec<Hash>) {
    if leaves.len() == 1 {
        return;
    }
    let middle = split(leaves.len());
    let (left, right) = leaves.split_at(middle);
    if index < middle {
        include(left, index, proof);
        proof.push(root(right));
    } else {
        include(right, index - middle, proof);
        proof.push(root(left));
    }
}

/// Whether `leaf` is number `index` of the `size` leaves under `root` (RFC 9162, 2.1.3.2).
pub fn is_included(leaf: Hash, index: u64, size: u64, proof: &[Hash], root: Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut place, mut last, mut hash) = (index, size - 1, leaf);
    for step in proof {
        if last == 0 {
            return false;
        }
        if place & 1 == 1 || place == last {
            hash = node(*step, hash);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            hash = node(hash, *step);
        }
        place >>= 1;
        last >>= 1;
    }
    last == 0 && hash == root
}

/// The hashes that show that the first `earlier` leaves are the beginning of all (RFC 9162, 2.1.4.1); `None` unless
/// `0 < earlier <= leaves.len()`.
pub fn consistency_proof(leaves: &[Hash], earlier: usize) -> Option<Vec<Hash>> {
    if earlier == 0 || earlier > leaves.len() {
        return None;
    }
    let mut proof = Vec::new();
    extend(leaves, earlier, true, &mut proof);
    Some(proof)
}

/// `whole` says that the earlier tree is known to the reader as a root of its own.
fn extend(leaves: &[Hash], earlier: usize, whole: bool, proof: &mut Vec<Hash>) {
    if earlier == leaves.len() {
        if !whole {
            proof.push(root(leaves));
        }
        return;
    }
    let middle = split(leaves.len());
    let (left, right) = leaves.split_at(middle);
    if earlier <= middle {
        extend(left, earlier, whole, proof);
        proof.push(root(right));
    } else {
        extend(right, earlier - middle, false, proof);
        proof.push(root(left));
    }
}

/// Whether the tree of `earlier.0` leaves with root `earlier.1` is the beginning of `later` (RFC 9162, 2.1.4.2).
pub fn is_consistent(earlier: (u64, Hash), later: (u64, Hash), proof: &[Hash]) -> bool {
    let ((first, first_root), (second, second_root)) = (earlier, later);
    if first == 0 || first > second {
        return false;
    }
    if first == second {
        return proof.is_empty() && first_root == second_root;
    }
    let (start, rest) = if first.is_power_of_two() {
        (first_root, proof)
    } else {
        let Some((start, rest)) = proof.split_first() else { return false };
        (*start, rest)
    };
    let (mut place, mut last) = (first - 1, second - 1);
    while place & 1 == 1 {
        place >>= 1;
        last >>= 1;
    }
    let (mut old, mut new) = (start, start);
    for step in rest {
        if last == 0 {
            return false;
        }
        if place & 1 == 1 || place == last {
            (old, new) = (node(*step, old), node(*step, new));
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            new = node(new, *step);
        }
        place >>= 1;
        last >>= 1;
    }
    last == 0 && old == first_root && new == second_root
}

/// The hash of a node: `SHA-256(0x01 || left || right)`.
fn node(left: Hash, right: Hash) -> Hash {
    Hash::over(&[&[0x01], &left.0, &right.0])
}

/// The largest power of two smaller than `count`; `count` is at least 2.
const fn split(count: usize) -> usize {
    1 << (count - 1).ilog2()
}
