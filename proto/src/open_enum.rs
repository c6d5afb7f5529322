//! Enums that the other side may know better than we do.

/// Declares a transparent newtype with a constant for each known value.
///
/// A value without a constant is kept and printed as `DomainState(99)`.
macro_rules! open_enum {
    (
        $(#[$meta:meta])*
        $name:ident($width:ident) { $($(#[$member_meta:meta])* $member:ident = $value:expr,)* }
    ) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord,
            serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub $width);

        impl $name {
            $(
                $(#[$member_meta])*
                #[doc = concat!("`", stringify!($value), "` on the wire.")]
                pub const $member: Self = Self($value);
            )*

            /// The known values and their names.
            pub const NAMES: &[(Self, &'static str)] =
                &[$((Self::$member, stringify!($member)),)*];

            /// The value's name, when it is known.
            #[must_use]
            pub fn name(self) -> Option<&'static str> {
                Self::NAMES.iter().find(|(known, _)| *known == self).map(|(_, name)| *name)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self.name() {
                    Some(name) => f.write_str(name),
                    None => write!(f, concat!(stringify!($name), "({})"), self.0),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(self, f)
            }
        }
    };
}
pub(crate) use open_enum;

#[cfg(test)]
#[expect(
    unreachable_pub,
    reason = "the macro declares what is public elsewhere"
)]
mod tests {
    open_enum! {
        /// Test values.
        Colour(i32) {
            RED = 0,
            NONE = -1,
        }
    }

    #[test]
    fn known_values_print_their_name_and_unknown_ones_their_number() {
        assert_eq!(format!("{:?} {}", Colour::RED, Colour::NONE), "RED NONE");
        assert_eq!(
            format!("{:?} {}", Colour(7), Colour(-7)),
            "Colour(7) Colour(-7)"
        );
        assert_eq!(Colour(-1).name(), Some("NONE"));
        assert_eq!(Colour(7).name(), None);
    }
}
