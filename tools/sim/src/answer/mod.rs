//! What the daemon answers to each call.

mod connect;
mod domain;
mod event;
mod route;
mod session;
mod symbol;
mod written;

pub(crate) use route::answer;
pub(crate) use session::{Registration, Session};
pub(crate) use written::{Outcome, Pending, write_failure};
