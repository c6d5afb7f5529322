//! The commonest calls of the `virt` crate, go-libvirt and Python's `libvirt`, each with ours beside it.
//!
#![doc = include_str!("coming_from.md")]
