//! Model to Rust text, before rustfmt.

mod method;
mod module;
mod procedures;
mod rust_type;
mod types;

pub use method::{FOLDER as METHODS, files as methods};
pub use module::{FOLDER as TYPES, File, files};
