//! Samples, and what is made of them.

use serde::{Deserialize, Serialize};

/// What some calls cost their process.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Cost {
    pub(crate) calls: u32,
    /// Seconds on the clock, for all calls.
    pub(crate) wall: f64,
    /// Seconds of processor time in user and system mode, for all calls.
    pub(crate) processor: f64,
}

impl Cost {
    pub(crate) fn wall_per_call(&self) -> f64 {
        self.wall / f64::from(self.calls)
    }

    pub(crate) fn processor_per_call(&self) -> f64 {
        self.processor / f64::from(self.calls)
    }
}

/// The median, or NaN of nothing.
pub(crate) fn median(samples: &[f64]) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Median of the quotients where each sample has its partner, else quotient of the medians.
///
/// Partners were taken one after the other, so that a busy moment meets both.
pub(crate) fn ratio(dividends: &[f64], divisors: &[f64]) -> f64 {
    if dividends.len() == divisors.len() {
        let quotients: Vec<f64> = dividends.iter().zip(divisors).map(|(a, b)| a / b).collect();
        median(&quotients)
    } else {
        median(dividends) / median(divisors)
    }
}
