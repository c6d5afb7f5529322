//! Model to Rust text, before rustfmt.

mod module;
mod procedures;
mod rust_type;
mod types;

pub use module::{File, files};
