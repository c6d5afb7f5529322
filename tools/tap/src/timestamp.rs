//! The time of day, as libvirtd's log has it: UTC.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A moment, displayed as `14:56:13.123456` (UTC).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timestamp(Duration);

impl Timestamp {
    pub(crate) fn now() -> Self {
        Self(
            SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .unwrap_or_default(),
        )
    }

    /// Seconds since 1970.
    pub(crate) fn seconds(self) -> f64 {
        self.0.as_secs_f64()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs() % 86400;
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        write!(
            f,
            "{hours:02}:{minutes:02}:{:02}.{:06}",
            seconds % 60,
            self.0.subsec_micros()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_of_day_is_utc_with_microseconds() {
        let moment = Timestamp(Duration::from_micros(1_700_000_000_000_007));
        assert_eq!(moment.to_string(), "22:13:20.000007");
    }
}
