//! Tokens to syntax: a recursive descent over RFC 4506 declarations, RFC 5531 programs and our
//! additions to them (`flags`, `import`, `group`, `uuid`, `redacted`, attributes).

mod cursor;
mod declaration;
mod definition;
mod program;

pub use definition::parse;
