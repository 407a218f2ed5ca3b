//! Journeys: what she does from the first tap to what stays, in the real window
//! (WebKit, the app itself) and in the engine of Android's web view (Chromium,
//! the same UI before the same companion).
//!
//! `./dev journeys` gives them a screen, a bus and fresh builds. Each journey
//! has a home folder of its own, and its engine to itself.

mod back_button;
mod backdated_edit;
mod by_finger;
mod clock;
mod cut_off_practice;
mod data;
mod day_by_hand;
mod decisions;
mod desk;
#[cfg(target_os = "linux")]
mod device;
mod ended;
mod eyes;
mod first_day;
mod green;
mod journey;
mod keyboard_only;
#[cfg(target_os = "linux")]
mod left_in_memory;
mod less_motion;
mod lock;
mod looking_back;
mod looks;
#[cfg(target_os = "linux")]
mod neighbours;
mod opening;
mod ordinary_day;
mod own_pages;
mod own_run;
mod pictures;
mod places;
mod process;
mod prompts;
mod reminders;
mod rest;
mod run;
mod run_kept;
mod self_check;
mod sockets;
mod stages;
mod tests;
mod walls;
mod warning_sign;
mod window;
mod woman;
