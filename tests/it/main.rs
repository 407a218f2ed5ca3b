//! PROVE: one binary of tests that need more than one room.

mod answers;
mod batch;
mod companion;
mod scenarios;
mod shown;
mod tidy;
