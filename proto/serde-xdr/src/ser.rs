//! Encoding: from a value to the end of a buffer.

mod compound;
mod encoder;
mod serializer;
mod short;
#[cfg(test)]
mod tests;

pub use encoder::to_bytes_mut;
