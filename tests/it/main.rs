//! PROVE: one binary of tests that need more than one room.

mod companion;
mod diligent;
mod laws;
mod readiness;
mod rules;
mod scenarios;
mod tidy;
