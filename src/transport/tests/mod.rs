//! Tests of the whole module over real sockets, by subject.

mod errors;
mod tcp;
mod unix;
