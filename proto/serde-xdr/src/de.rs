//! Decoding: from a slice to a value.

mod access;
mod decoder;
mod deserializer;
#[cfg(test)]
mod tests;
mod union;

pub use decoder::from_slice;
