//! One module for each file of `proto/*.x`.

pub mod admin;
pub mod keepalive;
pub mod lxc;
pub mod message;
pub mod qemu;
pub mod remote;
