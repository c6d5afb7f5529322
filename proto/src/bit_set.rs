//! Flags that the other side may know better than we do.

/// Declares a transparent newtype over an integer with a constant for each known bit.
///
/// Unknown bits are kept; `Debug` prints `RUNNING | 0x80000000`, and `0x0` for the empty set.
macro_rules! bit_set {
    (
        $(#[$meta:meta])*
        $name:ident($width:ident) { $($(#[$member_meta:meta])* $member:ident = $value:expr,)* }
    ) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub $width);

        bitflags::bitflags! {
            impl $name: $width {
                $(
                    $(#[$member_meta])*
                    #[doc = concat!("Bits `", stringify!($value), "`.")]
                    const $member = $value;
                )*
                // Every bit may come over the wire, known or not.
                const _ = !0;
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                if self.is_empty() {
                    return f.write_str("0x0");
                }
                bitflags::parser::to_writer(self, f)
            }
        }
    };
}
pub(crate) use bit_set;

#[cfg(test)]
#[expect(
    unreachable_pub,
    reason = "the macro declares what is public elsewhere"
)]
mod tests {
    bit_set! {
        /// Test bits.
        Shape(u32) {
            ROUND = 0x1,
            FLAT = 0x2,
        }
    }

    #[test]
    fn known_bits_print_their_names_and_unknown_ones_their_value() {
        assert_eq!(format!("{:?}", Shape::ROUND | Shape::FLAT), "ROUND | FLAT");
        assert_eq!(format!("{:?}", Shape(0x8000_0002)), "FLAT | 0x80000000");
        assert_eq!(format!("{:?}", Shape::empty()), "0x0");
        assert_eq!(format!("{:?}", Shape(0x40)), "0x40");
    }

    #[test]
    fn unknown_bits_survive_set_operations() {
        let both = Shape(0x8000_0000) | Shape::ROUND;
        assert_eq!(both.0, 0x8000_0001);
        assert_eq!((both - Shape::ROUND).0, 0x8000_0000);
        assert_eq!(Shape::from_bits(u32::MAX), Some(Shape(u32::MAX)));
    }
}
