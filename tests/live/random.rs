//! Instants that nobody has chosen.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A small generator (splitmix64), seeded by the time unless told otherwise.
pub(crate) struct Random(u64);

impl Random {
    /// Prints its seed, so that a failure can be had again with `VIRTWIRE_TEST_SEED`.
    pub(crate) fn seeded() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let seed = std::env::var("VIRTWIRE_TEST_SEED").map_or_else(
            |_| now.as_secs(),
            |seed| seed.parse().expect("a seed is a number"),
        );
        println!("VIRTWIRE_TEST_SEED={seed}");
        Self(seed)
    }

    /// A time from nothing to `most`, in steps of a microsecond.
    pub(crate) fn up_to(&mut self, most: Duration) -> Duration {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^= word >> 31;
        let most = u64::try_from(most.as_micros()).unwrap();
        Duration::from_micros(word % (most + 1))
    }
}
