//! Domains: finding them, and what can be asked and done of one.

mod handle;
mod job;
mod lifecycle;
mod lookup;
mod older_list;
mod processors;
mod state;

pub use handle::Domain;
pub use job::{BlockJob, DomainJob};
pub use processors::{CpuMap, Vcpu};
