//! Logarithmic axes.

/// Decades above the highest value.
const ROOM: f64 = 0.45;

/// An axis from its first value to its last, onto pixels.
#[derive(Clone, Debug)]
pub(super) struct Axis {
    values: (f64, f64),
    pixels: (f64, f64),
}

impl Axis {
    pub(super) fn new(values: (f64, f64), pixels: (f64, f64)) -> Self {
        Self { values, pixels }
    }

    /// An axis from a power of ten on that holds all these values, with room above them.
    pub(super) fn with_room(values: impl Iterator<Item = f64>, pixels: (f64, f64)) -> Self {
        let logarithms: Vec<f64> = values.filter(|it| *it > 0.0).map(f64::log10).collect();
        let low = logarithms.iter().copied().fold(f64::INFINITY, f64::min);
        let high = logarithms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if low > high {
            return Self::new((1.0, 10.0), pixels);
        }
        let first = low.floor();
        let last = high + ROOM;
        Self::new((10_f64.powf(first), 10_f64.powf(last)), pixels)
    }

    /// Where a value is.
    pub(super) fn at(&self, value: f64) -> f64 {
        let (first, last) = self.values;
        let (from, to) = self.pixels;
        from + (to - from) * (value / first).log10() / (last / first).log10()
    }

    /// The powers of ten on it.
    pub(super) fn decades(&self) -> Vec<f64> {
        let (first, last) = self.values;
        let mut decades = Vec::new();
        let mut exponent = first.log10().round();
        while exponent <= last.log10() + 0.01 {
            decades.push(10_f64.powf(exponent));
            exponent += 1.0;
        }
        decades
    }
}

#[cfg(test)]
mod tests {
    use super::Axis;

    #[test]
    fn axis_begins_with_a_power_of_ten_and_has_room_above_the_values() {
        let axis = Axis::with_room([0.03, 7.0].into_iter(), (200.0, 0.0));
        let decades = axis.decades();
        assert_eq!(decades.len(), 4);
        let (first, last) = (axis.at(decades[0]), axis.at(decades[3]));
        assert!((first - 200.0).abs() < 0.1);
        assert!((0.0..20.0).contains(&last), "{last}");
        assert!(axis.at(7.0) > 20.0);
    }
}
