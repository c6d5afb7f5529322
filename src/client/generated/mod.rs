//! Methods of the handles, made from `proto/*.x`.

#![expect(
    clippy::similar_names,
    reason = "parameters are named as in libvirt's protocol"
)]

mod admin;
mod connect;
mod domain;
mod interface;
mod migration;
mod network;
mod node;
mod node_device;
mod nwfilter;
mod qemu;
mod secret;
mod snapshot;
mod storage;
