//! Guests as a test describes them: who they are, and how they behave when asked to do something.

mod behaviour;
mod describe;
mod failing;
mod rival;

pub use describe::Guest;
pub use failing::Failing;
pub use rival::Deed;

pub(crate) use behaviour::{Agent, Attempt, Behaviour};
pub(crate) use describe::Power;
