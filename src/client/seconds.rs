//! Durations as people read them.

use std::fmt;
use std::time::Duration;

/// Displays a duration in seconds, with one decimal at most; shorter ones than a tenth as they are.
pub(crate) struct Seconds(pub(crate) Duration);

impl fmt::Display for Seconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs_f64();
        if seconds < 0.1 {
            return write!(f, "{seconds}");
        }
        write!(f, "{}", (seconds * 10.0).round() / 10.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_have_one_decimal_at_most() {
        for (micros, text) in [
            (9_956_373, "10"),
            (109_361_710, "109.4"),
            (30_000_000, "30"),
            (1_500_000, "1.5"),
            (200_000, "0.2"),
            (1_000, "0.001"),
            (0, "0"),
        ] {
            let seconds = Seconds(Duration::from_micros(micros));
            assert_eq!(seconds.to_string(), text);
        }
    }
}
