//! libvirt's functions, each with the method that stands for it.
//!
//! Handles to objects are plain values, so that there is nothing to free; flags are sets with types of their own; numbers of
//! results, and room for them, are nobody's care. A function that has taken an older one's place stands for both: without
//! flags, a daemon too old for it is asked the older way. Events are subscribed to, and what moves a stream or a descriptor has no
//! method yet.
//!
#![doc = include_str!("client/generated/functions.md")]
