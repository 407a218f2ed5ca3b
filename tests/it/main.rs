//! PROVE: one binary of tests that need more than one room.

mod batch;
mod companion;
mod diligent;
mod laws;
mod readiness;
mod rules;
mod scenarios;
mod shown;
mod tidy;
