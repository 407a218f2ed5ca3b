//! The commands about the device itself. Only what was handed on concerns the diary.

use companion::Refusal;
use companion::wire::device::{Awake, Buzz, DeviceCan, ShareAsked, Shared};
use tauri::State;

use crate::asked::Asked;
use crate::device::Device;
use crate::home::Home;

/// What this device can do.
#[tauri::command(async)]
pub fn device(device: State<'_, Device>) -> DeviceCan {
    device.can()
}

/// The screen stays on, or no longer.
#[tauri::command(async)]
pub fn keep_awake(device: State<'_, Device>, asked: Asked<Awake>) {
    device.keep_awake(asked.0.on);
}

/// A buzz.
#[tauri::command(async)]
pub fn buzz(device: State<'_, Device>, asked: Asked<Buzz>) {
    device.buzz(asked.0.cue);
}

/// A file that was made, handed on.
#[tauri::command(async)]
pub fn share(
    home: State<'_, Home>,
    device: State<'_, Device>,
    asked: Asked<ShareAsked>,
) -> Result<Shared, Refusal> {
    let shared = device.share(&asked.0.place);
    if shared.opened {
        home.ask(|companion, _| companion.handed_on(&asked.0.place))?;
    }
    Ok(shared)
}

/// What the page shows, on paper.
#[tauri::command(async)]
pub fn print_page(device: State<'_, Device>) {
    device.print();
}
