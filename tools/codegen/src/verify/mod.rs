//! Compares what our files and libvirt's put on the wire.
//!
//! Both sides become the same model, and every procedure's argument and result a flat signature:
//! XDR primitives with their bounds, in order. Names of fields and types do not count, numbers do.
//! Enums and flag sets are compared with the enums of the tree's headers, by name and value.

mod compare;
mod headers;
mod signature;
#[cfg(test)]
mod tests;
mod tree;
mod upstream;

pub use tree::verify;
