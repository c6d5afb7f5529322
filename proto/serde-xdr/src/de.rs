//! Decoding: from a slice to a value.

mod access;
mod decoder;
mod deserializer;
mod union;

pub use decoder::from_slice;
