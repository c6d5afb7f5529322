//! The client's methods, one for each documented procedure.
//!
//! What is a habit of the wire is taken off here: `need_results` and `nparams`, `int` for yes and no, results of one
//! field, references in the place of handles, flags that have no bit yet.

mod files;
mod object;
mod parameter;
mod result;
mod writer;

pub use files::{FOLDER, files};
