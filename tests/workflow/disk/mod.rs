//! The program with its state on a disk that hangs, or fails, at a chosen call.

mod failing;
mod file_system;
mod fuse;
mod hanging;
mod kernel;
mod killed;
mod stuck;
