//! PROVE: one binary of tests that need more than one room.

mod companion;
mod tidy;
