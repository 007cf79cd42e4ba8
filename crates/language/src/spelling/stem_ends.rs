//! Where a known stem may end in a word, told without looking up every beginning of it.

/// A bit for the hash of each stem: a beginning of a word without its bit is no stem, one with it may be one.
pub(super) struct StemEnds(Vec<u64>);

/// Some ten bits for each stem of the larger lexicon, so that few beginnings are looked up in vain.
const BITS: u32 = 1 << 17;

impl Default for StemEnds {
    fn default() -> Self {
        Self(vec![0; BITS as usize / 64])
    }
}

impl StemEnds {
    /// Notes a stem.
    pub fn note(&mut self, stem: &str) {
        let bit = bit(stem.chars().fold(START, step));
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    /// The ends of the beginnings that may be stems, of at most so many letters, the first place first.
    pub fn of(&self, word: &str, longest: usize) -> Vec<usize> {
        let mut hash = START;
        let mut ends = Vec::new();
        for (at, c) in word.char_indices().take(longest) {
            hash = step(hash, c);
            let bit = bit(hash);
            if self.0[bit / 64] >> (bit % 64) & 1 == 1 {
                ends.push(at + c.len_utf8());
            }
        }
        ends
    }
}

const START: u32 = 0x811c_9dc5;

fn step(hash: u32, c: char) -> u32 {
    (hash ^ u32::from(c)).wrapping_mul(0x0100_0193)
}

/// The upper bits of a hash are the well mixed ones.
fn bit(hash: u32) -> usize {
    (hash.wrapping_mul(0x9e37_79b1) / (u32::MAX / BITS + 1)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_stem_is_overlooked() {
        let mut ends = StemEnds::default();
        ["жоба", "жоб", "шара"].into_iter().for_each(|stem| ends.note(stem));
        assert_eq!(ends.of("жобалар", 20), ["жоб".len(), "жоба".len()]);
        assert_eq!(ends.of("жобалар", 3), ["жоб".len()]);
        assert_eq!(ends.of("", 20), []);
    }
}
