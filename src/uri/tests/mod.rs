//! Tests of the whole module, by subject.

mod admin;
mod check;
mod configuration;
mod errors;
mod grammar;
mod resolution;
mod round_trip;
mod scene;
