//! Encoding: from a value to the end of a buffer.

#![expect(
    clippy::inline_always,
    reason = "a field takes a few instructions: a call, or a bound that is no constant, doubles its time"
)]

mod compound;
mod encoder;
mod serializer;
mod short;
#[cfg(test)]
mod tests;

pub use encoder::{to_bytes_mut, to_bytes_mut_for_c};
