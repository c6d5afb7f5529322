//! Which number stands for which variant.

/// The name of the variant for every discriminant without a variant of its own. No rule of `rename_all` yields it.
pub(crate) const DEFAULT: &str = "*";

/// The discriminant of a variant: the integer it is renamed to, or else its index.
///
/// `None` if the index is over what an XDR `int` holds, and for [`DEFAULT`].
#[inline]
pub(crate) fn of(index: u32, name: &str) -> Option<i32> {
    match integer(name) {
        Some(value) => Some(value),
        None if name == DEFAULT => None,
        None => i32::try_from(index).ok(),
    }
}

/// The variant that `value` stands for: its index and its name.
#[inline]
pub(crate) fn find(value: i32, variants: &[&'static str]) -> Option<(u32, &'static str)> {
    (0..)
        .zip(variants.iter().copied())
        .find(|&(index, name)| of(index, name) == Some(value))
}

/// The index of the variant [`DEFAULT`], which is the last one if there is one.
#[cold]
pub(crate) fn default(variants: &[&'static str]) -> Option<u32> {
    let (last, others) = variants.split_last()?;
    let index = u32::try_from(others.len()).ok();
    index.filter(|_| *last == DEFAULT)
}

/// No Rust variant can be called like a number: whatever reads as one is a rename.
#[inline]
fn integer(name: &str) -> Option<i32> {
    match name.as_bytes() {
        [digit @ b'0'..=b'9'] => Some(i32::from(digit - b'0')),
        [b'-' | b'0'..=b'9', ..] => name.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variant_renamed_to_an_integer_stands_for_that_integer() {
        let variants = ["3", "-3", "Third", "100"];
        assert_eq!(find(3, &variants), Some((0, "3")));
        assert_eq!(find(-3, &variants), Some((1, "-3")));
        assert_eq!(find(2, &variants), Some((2, "Third")));
        assert_eq!(find(100, &variants), Some((3, "100")));
        assert_eq!(find(0, &variants), None);
        assert_eq!(of(7, "-2147483648"), Some(i32::MIN));
        assert_eq!(of(u32::MAX, "Far"), None);
        assert_eq!(default(&variants), None);
    }

    #[test]
    fn the_default_stands_for_no_discriminant_of_its_own() {
        let variants = ["0", "7", "*"];
        assert_eq!(find(2, &variants), None);
        assert_eq!(default(&variants), Some(2));
    }
}
