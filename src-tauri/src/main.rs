//! The desktop's door into the app; a phone enters through the library.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    surefoot_lib::run();
}
