//! PROVE: one binary of tests that need more than one room.

mod companion;
mod diligent;
mod laws;
mod readiness;
mod scenarios;
mod tidy;
