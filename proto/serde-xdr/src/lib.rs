//! XDR, the External Data Representation of [RFC 4506], as a [serde] format.
//!
//! [`from_slice`] decodes a value from a slice that holds nothing else. [`to_bytes_mut`] appends a
//! value to a [`bytes::BytesMut`]. Nothing is allocated but what the value itself keeps.
//!
//! ```
//! use bytes::BytesMut;
//! use serde::{Deserialize, Serialize};
//! use serde_xdr::{Array, FixedOpaque, Text, from_slice, to_bytes_mut};
//!
//! const STRING_MAX: u32 = 4_194_304;
//!
//! #[derive(Debug, PartialEq, Serialize, Deserialize)]
//! struct Domain {
//!     #[serde(with = "Text::<STRING_MAX>")]          // string name<STRING_MAX>;
//!     name: String,
//!     #[serde(with = "FixedOpaque")]                 // opaque uuid[16];
//!     uuid: [u8; 16],
//!     id: i32,                                       // int id;
//!     #[serde(with = "Array::<8, Text<STRING_MAX>>")] // string aliases<8>;
//!     aliases: Vec<String>,
//! }
//!
//! let domain = Domain { name: "web".into(), uuid: [7; 16], id: -1, aliases: vec![] };
//! let mut buffer = BytesMut::new();
//! to_bytes_mut(&domain, &mut buffer)?;
//! assert_eq!(buffer[..8], [0, 0, 0, 3, b'w', b'e', b'b', 0]);
//! assert_eq!(from_slice::<Domain>(&buffer)?, domain);
//!
//! let error = from_slice::<Domain>(&buffer[..27]).unwrap_err();
//! assert_eq!(error.to_string(), "Domain.id at byte 24: need 4 bytes, 3 left");
//! # Ok::<(), serde_xdr::Error>(())
//! ```
//!
//! # What is what
//!
//! | XDR | RFC 4506 | Rust |
//! |---|---|---|
//! | `int`, `unsigned int` | 4.1, 4.2 | [`i32`], [`u32`]; narrower integers take four bytes too and are checked for their range |
//! | `enum` | 4.3 | an `enum` of unit variants, or a newtype of [`i32`] to keep unknown values |
//! | `bool` | 4.4 | [`bool`] |
//! | `hyper`, `unsigned hyper` | 4.5 | [`i64`], [`u64`] |
//! | `float`, `double` | 4.6, 4.7 | [`f32`], [`f64`] |
//! | `opaque x[N]` | 4.9 | `[u8; N]` with [`FixedOpaque`] |
//! | `opaque x<MAX>` | 4.10 | [`Vec<u8>`] or [`Bytes`](bytes::Bytes) with [`Opaque`] |
//! | `string x<MAX>` | 4.11 | [`String`], or [`HostText`] for any bytes, with [`Text`]; without a bound `String` or `&str` |
//! | `T x[N]` | 4.12 | `[T; N]`, with [`FixedArray`] if `T` needs a codec or `N` is over 32 |
//! | `T x<MAX>` | 4.13 | [`Vec<T>`] with [`Array`]; without a bound `Vec<T>` |
//! | `struct` | 4.14 | a struct or tuple, its fields in order |
//! | `union` | 4.15 | an `enum`, see below |
//! | `void` | 4.16 | `()`, a unit struct, the content of a unit variant |
//! | `T *x` | 4.19 | [`Option<T>`], with [`Optional`] if `T` needs a codec |
//!
//! A newtype is what it holds. A `Vec<u8>` without [`Opaque`] is an array of integers. Maps,
//! [`char`], 128-bit integers and whatever would have to describe itself have no place in XDR
//! ([`ErrorKind::Unsupported`]); nor has a quadruple (4.8).
//!
//! # Bounds
//!
//! serde's types carry no bounds. The codecs named in `#[serde(with = "..")]` add them, and leave
//! the fields plain Rust: [`Text`], [`Opaque`], [`Array`] for what has a length, [`FixedOpaque`],
//! [`FixedArray`] for what has none on the wire, [`Optional`] to reach inside an option. They nest.
//! [`Plain`] is the codec of elements that need none. A type of your own becomes a codec by
//! [`Codec`]. Bounds hold in both directions. To other formats the codecs are transparent.
//!
//! # Enums and unions
//!
//! The discriminant is the variant's index, unless the variant is renamed to an integer. Then it is
//! that integer:
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! #[derive(Debug, PartialEq, Serialize, Deserialize)]
//! enum Reply {
//!     #[serde(rename = "-1")]
//!     Failed,
//!     #[serde(rename = "20")]
//!     Size { bytes: u64 },
//! }
//! let wire = [0, 0, 0, 20, 0, 0, 0, 0, 0, 0, 4, 0];
//! assert_eq!(serde_xdr::from_slice::<Reply>(&wire)?, Reply::Size { bytes: 1024 });
//! # Ok::<(), serde_xdr::Error>(())
//! ```
//!
//! A last variant renamed to `*` holds an [`UnknownArm`] and makes the union open. [`UnknownArm`] describes the bytes behind an
//! unknown discriminant.
//!
//! # Hostile input
//!
//! Input is trusted in nothing. A length is held against its bound and against the bytes left before
//! anything is allocated. Booleans and flags are 0 or 1, padding is zero, text is UTF-8 (but a [`HostText`]), and nothing
//! may follow the value. So there is one encoding for each value, and what decodes encodes to the
//! same bytes, unless an [`UnknownArm`] is in it. Nesting ends at [`DEPTH_MAX`], arrays of nothing at [`EMPTY_ELEMENTS_MAX`]; the encoder
//! keeps to the same limits. An element with a size in memory takes four bytes on the wire at least:
//! an array whose elements are all `#[serde(skip)]` is refused.
//!
//! # Errors
//!
//! An [`Error`] says what is wrong ([`ErrorKind`]), in which field of which type, and at which byte.
//! Refusing input allocates nothing, unless a `Deserialize` implementation brings words of its own.
//!
//! [RFC 4506]: https://www.rfc-editor.org/rfc/rfc4506

mod codec;
mod de;
mod discriminant;
mod error;
mod fault;
mod host_text;
mod limits;
mod name;
#[cfg(doctest)]
mod readme;
mod ser;
mod shape;
mod short_text;
mod unknown_arm;

pub use codec::{Array, Codec, FixedArray, FixedOpaque, Opaque, Optional, Plain, Text};
pub use de::from_slice;
pub use error::{Error, ErrorKind, Result};
pub use host_text::HostText;
pub use limits::{DEPTH_MAX, EMPTY_ELEMENTS_MAX};
pub use name::Name;
pub use ser::{to_bytes_mut, to_bytes_mut_for_c};
pub use unknown_arm::UnknownArm;
