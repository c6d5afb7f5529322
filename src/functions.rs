//! libvirt's functions, each with the method that stands for it.
//!
//! Handles to objects are plain values, so that there is nothing to free; flags are sets with types of their own; numbers of
//! results, and room for them, are nobody's care. A function that has taken an older one's place stands for both: without
//! flags, a daemon too old for it is asked the older way. Three tables: the methods, what is done by another means, and what has no
//! method yet.
//!
#![doc = include_str!("client/generated/functions.md")]
#![doc = include_str!("functions_otherwise.md")]
