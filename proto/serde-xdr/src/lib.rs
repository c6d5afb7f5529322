//! XDR (RFC 4506) as a serde format.

mod codec;
mod de;
mod discriminant;
mod error;
mod fault;
mod limits;
mod ser;
mod shape;

pub use codec::{Array, Codec, FixedArray, FixedOpaque, Opaque, Optional, Plain, Text};
pub use de::from_slice;
pub use error::{Error, ErrorKind, Result};
pub use limits::{DEPTH_MAX, EMPTY_ELEMENTS_MAX};
pub use ser::to_bytes_mut;
