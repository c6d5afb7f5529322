//! libvirtd killed and frozen at each step of stop and start: nobody is forgotten, nothing hangs.

mod absent;
mod returning;
mod sabotage;
mod unfinished;
