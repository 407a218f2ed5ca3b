//! PROVE: what must hold of the core for any history whatever. A package of its own,
//! so that it can reach nothing but the core: a change there is judged in seconds.

mod always;
mod coverage;
mod diligent;
mod lived;
mod living;
mod readiness;
mod rules;
mod worse;
