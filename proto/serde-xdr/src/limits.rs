//! What is refused although RFC 4506 would allow it.

/// How deep optional data, arrays and unions may be nested, in both directions.
///
/// Only through these can a type hold itself, so this bounds the stack. A linked list through
/// [`Option`] takes one level for each node.
pub const DEPTH_MAX: u32 = 128;

/// The greatest length of an array whose elements take no bytes.
///
/// Any other array is bounded by the input: an element takes four bytes at least.
pub const EMPTY_ELEMENTS_MAX: u32 = 65_536;
