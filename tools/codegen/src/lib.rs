//! Compiler for `proto/*.x`.
//!
//! Four steps, one module each: [`lex`] cuts a file into tokens, [`parse`] makes definitions of
//! them, [`resolve`] looks every name up, [`emit`] writes Rust. [`verify`] runs the first three on
//! libvirt's own files too and compares what both sides put on the wire.

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
