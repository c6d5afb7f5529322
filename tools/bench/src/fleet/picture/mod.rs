//! The curves as an SVG picture that is readable on light and on dark pages.

mod axis;
mod panel;
mod panels;

pub(crate) use panels::draw;
