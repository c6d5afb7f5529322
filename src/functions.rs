//! libvirt's functions, each with the method that stands for it.
//!
//! Handles are plain values that need no freeing. Each set of flags has a type of its own. Result counts and buffer sizes are
//! handled inside. One method stands for a function and its newer form: without flags, it asks a daemon that lacks the newer
//! procedure by the older one. The three tables are: methods, other means, and functions without a method yet.
//!
#![doc = include_str!("client/generated/functions.md")]
#![doc = include_str!("functions_otherwise.md")]
