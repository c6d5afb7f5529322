//! Decoding: from a slice to a value.

#![expect(
    clippy::inline_always,
    reason = "each is a few instructions, once for every field"
)]

mod access;
mod decoder;
mod deserializer;
#[cfg(test)]
mod tests;
mod union;

pub use decoder::from_slice;
