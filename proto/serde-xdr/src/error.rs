//! What went wrong, and where.

use std::fmt;

/// Result of this crate's functions.
pub type Result<T> = std::result::Result<T, Error>;

/// A value could not be decoded or encoded.
///
/// It says what is wrong ([`kind`](Self::kind)), in which field of which type, and at which byte:
/// `DomainInfo.cpu_time at byte 20: need 8 bytes, 3 left`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    place: Place,
    offset: usize,
}

impl Error {
    pub(crate) const fn new(kind: ErrorKind, place: Place, offset: usize) -> Self {
        Self {
            kind,
            place,
            offset,
        }
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> &ErrorKind {
        &self.kind
    }

    /// The innermost struct or enum that was being read or written, as serde names it. Without any,
    /// the name of the type that was asked for.
    #[must_use]
    pub const fn type_name(&self) -> Option<&'static str> {
        self.place.type_name
    }

    /// The field of [`type_name`](Self::type_name), or the variant if that is an enum.
    #[must_use]
    pub const fn field_name(&self) -> Option<&'static str> {
        self.place.field_name
    }

    /// Where it is wrong, in bytes from the start of the encoding.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(type_name) = self.place.type_name {
            formatter.write_str(type_name)?;
            if let Some(field_name) = self.place.field_name {
                write!(formatter, ".{field_name}")?;
            }
            formatter.write_str(" ")?;
        }
        write!(formatter, "at byte {}: {}", self.offset, self.kind)
    }
}

impl std::error::Error for Error {}

/// The type and field an [`Error`] belongs to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) type_name: Option<&'static str>,
    pub(crate) field_name: Option<&'static str>,
}

impl Place {
    /// The last part of `T`'s path: what is named when no struct or enum was entered.
    pub(crate) fn of<T: ?Sized>() -> Self {
        let path = std::any::type_name::<T>();
        let name = if path.contains('<') {
            path
        } else {
            path.rsplit("::").next().unwrap_or(path)
        };
        Self {
            type_name: Some(name),
            field_name: None,
        }
    }
}

/// What is wrong with an encoding, or with a value to encode.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input ends inside a value.
    #[error("need {needed} bytes, {left} left")]
    Truncated {
        /// Bytes that the value takes, padding included.
        needed: usize,
        /// Bytes that are there.
        left: usize,
    },
    /// An array declares more elements than the rest of the input can hold.
    #[error("{elements} elements cannot fit in {left} bytes")]
    TooManyElements {
        /// The declared number of elements.
        elements: u32,
        /// Bytes left after the number.
        left: usize,
    },
    /// A string, opaque or array is longer than its bound (RFC 4506 4.10, 4.11, 4.13).
    #[error("length {length} is over the bound {bound}")]
    OverBound {
        /// The length in bytes or elements.
        length: usize,
        /// The greatest length allowed.
        bound: u32,
    },
    /// A pad byte is not zero (RFC 4506 4).
    #[error("pad byte is not zero")]
    Padding,
    /// A boolean is neither 0 nor 1 (RFC 4506 4.4).
    #[error("{value} is not a boolean")]
    Boolean {
        /// The word found.
        value: u32,
    },
    /// The flag of optional data is neither 0 nor 1 (RFC 4506 4.19).
    #[error("{value} is not the flag of optional data")]
    OptionalFlag {
        /// The word found.
        value: u32,
    },
    /// The discriminant belongs to no arm of the union, or no member of the enum
    /// (RFC 4506 4.3, 4.15).
    #[error("{value} is not a known discriminant")]
    Discriminant {
        /// The discriminant found.
        value: i32,
    },
    /// The wire's 32 bits hold a number that the narrower Rust type cannot.
    #[error("{value} does not fit in {integer}")]
    OutOfRange {
        /// The number found.
        value: i64,
        /// The Rust type: `i8`, `u8`, `i16` or `u16`.
        integer: &'static str,
    },
    /// A string is not UTF-8.
    #[error("string is not utf-8")]
    Utf8,
    /// A text holds a NUL, at which it would end for the peer (see [`to_bytes_mut_for_c`](crate::to_bytes_mut_for_c)).
    #[error("text holds a NUL, at which it ends for a peer in C")]
    Nul,
    /// Optional data, arrays and unions are nested deeper than [`DEPTH_MAX`](crate::DEPTH_MAX).
    #[error("nested deeper than {} levels", crate::DEPTH_MAX)]
    Depth,
    /// The value ends before the input does.
    #[error("{left} bytes left over")]
    TrailingBytes {
        /// Bytes after the value.
        left: usize,
    },
    /// XDR has no such type, or the value would have to describe itself.
    #[error("{what} cannot be expressed in xdr")]
    Unsupported {
        /// The construct of the serde data model.
        what: &'static str,
    },
    /// A sequence gave another number of elements than it had declared.
    #[error("{declared} elements declared, {given} given")]
    ElementCount {
        /// The number declared.
        declared: usize,
        /// The number given.
        given: usize,
    },
    /// A `Serialize` or `Deserialize` implementation failed with its own words.
    #[error("{message}")]
    Custom {
        /// Those words.
        message: Box<str>,
    },
}
