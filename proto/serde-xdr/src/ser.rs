//! Encoding: from a value to the end of a buffer.

mod compound;
mod encoder;
mod serializer;

pub use encoder::to_bytes_mut;
