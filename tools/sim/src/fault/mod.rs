//! Things that go wrong, on cue.

mod describe;
mod plan;

pub use describe::Fault;

pub(crate) use describe::Kind;
pub(crate) use plan::{Direction, Faults, Hit};
