//! Compiler for `proto/*.x`.
//!
//! Four steps, one module each: [`lex`] cuts a file into tokens, [`parse`] makes definitions of
//! them, [`resolve`] looks every name up, [`emit`] writes Rust. [`verify`] runs the first three on
//! libvirt's own files too and compares what both sides put on the wire.
//!
//! # The language
//!
//! RFC 4506 (`const`, `typedef`, `struct`, `union`, `enum`) and RFC 5531 (`program`), and beyond
//! them:
//!
//! - `import remote;` looks names up in that file too; `group domain;` sends what follows to a
//!   generated file of that name.
//! - `/// text` documents what follows it, in Rust too.
//! - `enum` is open: a value without a name is kept. `enum name : unsigned int` where the wire has
//!   that.
//! - `union` is open: a discriminant without an arm is kept, with the bytes behind it.
//! - `short string` is a string that is mostly short; `host string` one whose bytes are the host's, which may be no UTF-8.
//! - `flags name { BIT = 0x1, };` is a bit set of 32 bits, `flags name : unsigned hyper = other;`
//!   one of 64 with the bits of another.
//! - `[symbol virName]` after the name of an enum or a flag set is its name in libvirt's headers;
//!   `[handwritten]` means that it is on the wire but not generated.
//! - `uuid` is a type; `redacted` before a field keeps it out of `Debug`.
//! - A procedure is `result NAME(argument) = number [attributes];`, an event
//!   `event NAME(payload) = number;`. Attributes: `high` for the priority, `long` for a call
//!   that takes as long as the work behind it, `read` or `write` for a stream, `fds sent`, `fds received` or `fds both` for file descriptors, `symbol virName` where
//!   the public function has another name than the procedure suggests, `internal` where there is
//!   none.
//! - A procedure that is documented has a method in the client, of the object that its first argument stands for, or
//!   of the connection. `on storage_pool` (or `on connection`) says whose it is instead, `method name` how it is called
//!   where libvirt's name without prefix and `Get` is not it. `truth`: its plain `int`s are yes and no. `hand`: it is
//!   written by hand; `function virName` names a function that makes this call among others, and has that method.
//!   `required name`: an optional argument that every daemon wants. `typed Name`: the client's type for
//!   its typed parameters, in the place of `TypedParams`.
//!   `older NEW_NAME`: a procedure that another one has taken the place of; the method is that one's.

pub mod emit;
pub mod error;
pub mod format;
pub mod lex;
pub mod model;
pub mod names;
pub mod output;
pub mod parse;
pub mod report;
pub mod resolve;
pub mod run;
pub mod syntax;
pub mod verify;
