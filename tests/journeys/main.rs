//! Journeys: what she does from the first tap to what stays, in the real window
//! (WebKit, the app itself) and in the engine of Android's web view (Chromium,
//! the same UI before the same companion).
//!
//! `./dev journeys` gives them a screen, a bus and fresh builds. Each journey
//! has a home folder of its own and runs alone.

mod eyes;
mod journey;
mod opening;
mod pictures;
mod process;
mod window;
mod woman;
