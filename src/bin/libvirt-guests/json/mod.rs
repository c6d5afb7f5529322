//! `--json`: one object for each command, on every exit. [`SCHEMA`] is its documentation.

mod answer;
mod code;
mod object;
pub(crate) mod problem;
mod schema;

pub(crate) use answer::{Answer, Health, Plan};
pub(crate) use code::Code;
pub(crate) use object::Object;
pub(crate) use problem::Problem;
pub(crate) use schema::SCHEMA;
