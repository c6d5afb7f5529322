//! Guests as a test describes them: who they are, and how they behave when asked to do something.

mod behaviour;
mod describe;
mod failing;

pub use describe::Guest;
pub use failing::Failing;

pub(crate) use behaviour::{Agent, Attempt, Behaviour};
pub(crate) use describe::Power;
