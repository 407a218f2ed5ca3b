//! PROVE: what the tests and the tools behind `./dev` share. Shipped in nothing.

pub mod answering;
pub mod gpx;
pub mod replay;
pub mod runner;
pub mod scenario;
pub mod story;
pub mod walk_run;
pub mod years;
