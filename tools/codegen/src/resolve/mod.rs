//! Syntax to model: looks every name up, expands typedefs, checks what the grammar cannot.

mod clash;
mod definitions;
mod program;
mod scope;
mod types;

pub use definitions::{Source, resolve};
