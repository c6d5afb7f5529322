//! `run` and `healthcheck`.

mod containers;
mod empty_root;
mod first_process;
mod grace;
mod health;
mod life;
mod resident_program;
mod signals;
mod trouble;

pub(crate) use resident_program::Resident;
