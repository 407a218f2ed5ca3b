//! The commands about the app lock. They go to the diary's door, which answers
//! while it is closed too.

use std::sync::mpsc::channel;
use std::time::Duration;

use companion::Refusal;
use companion::wire::lock::{LockAway, LockCode, LockSet, LockState, LockWanted, Unlock};
use tauri::{AppHandle, Manager as _, State};

use crate::asked::Asked;
use crate::clock;
use crate::device::Device;
use crate::home::Home;
use crate::prompts::Prompts;

/// Whether there is a lock, and that she is here.
#[tauri::command(async)]
pub fn lock_state(home: State<'_, Home>) -> Result<LockState, Refusal> {
    home.at_the_door(|door, now| door.lock_state(now))
}

/// The locked diary opened.
#[tauri::command(async)]
pub fn unlock(
    home: State<'_, Home>,
    prompts: State<'_, Prompts>,
    asked: Asked<Unlock>,
) -> Result<(), Refusal> {
    home.at_the_door(|door, now| door.unlock(&asked.0, now))?;
    // What the device lets us do comes before any plan: a plan without it takes prompts off.
    prompts.look();
    Ok(())
}

/// The locked diary opened by her finger or her face. The diary is let go while the
/// device asks for them.
#[tauri::command(async)]
pub fn unlock_biometric(
    home: State<'_, Home>,
    device: State<'_, Device>,
    prompts: State<'_, Prompts>,
) -> Result<(), Refusal> {
    let token = home.at_the_door(|door, _| door.biometric_token())?;
    let recalled = device.recall_key(&token);
    home.at_the_door(|door, now| door.unlock_by(recalled, now))?;
    prompts.look();
    Ok(())
}

/// Her finger or her face opens it from now on.
#[tauri::command(async)]
pub fn biometric_on(
    home: State<'_, Home>,
    device: State<'_, Device>,
    asked: Asked<Unlock>,
) -> Result<LockState, Refusal> {
    let key = home.ask(|companion, now| companion.draw_biometric(&asked.0, now))?;
    let token = device.keep_key(&key);
    home.ask(|companion, _| companion.keep_biometric(&key, token))?;
    home.at_the_door(|door, now| door.lock_state(now))
}

/// Not any more.
#[tauri::command(async)]
pub fn biometric_off(
    home: State<'_, Home>,
    device: State<'_, Device>,
) -> Result<LockState, Refusal> {
    home.at_the_door(|door, _| door.forget_biometric())?;
    device.forget_key();
    home.at_the_door(|door, now| door.lock_state(now))
}

/// A recovery code to write down.
#[tauri::command(async)]
pub fn lock_code(home: State<'_, Home>, asked: Asked<LockWanted>) -> Result<LockCode, Refusal> {
    home.ask(|companion, _| companion.lock_code(&asked.0))
}

/// The lock put on, or changed.
#[tauri::command(async)]
pub fn lock_set(home: State<'_, Home>, asked: Asked<LockSet>) -> Result<LockState, Refusal> {
    home.ask(|companion, now| companion.lock_set(&asked.0, &clock::stopwatch_ms, now))
}

/// The lock taken off.
#[tauri::command(async)]
pub fn lock_off(
    home: State<'_, Home>,
    device: State<'_, Device>,
    asked: Asked<Unlock>,
) -> Result<LockState, Refusal> {
    let off = home.ask(|companion, now| companion.lock_off(&asked.0, now))?;
    device.forget_key();
    Ok(off)
}

/// Locked at once.
#[tauri::command(async)]
pub fn lock_now(home: State<'_, Home>) -> Result<(), Refusal> {
    home.at_the_door(|door, now| door.lock_now(now))
}

/// She left the app. The diary is looked at again when her grace is over: the
/// keys are not to stay in memory until she comes back. A phone that sleeps
/// looks when it wakes.
#[tauri::command(async)]
pub fn lock_away(
    app: AppHandle,
    home: State<'_, Home>,
    asked: Asked<LockAway>,
) -> Result<(), Refusal> {
    let left = home.at_the_door(|door, now| door.lock_away(asked.0, now))?;
    let Some(left) = left.map(Duration::from_millis) else { return Ok(()) };
    let look = move || {
        let (_never, told) = channel::<()>();
        // Nobody ever tells; the time passes.
        let _ = told.recv_timeout(left);
        // She may be back, or it is locked: then there is nothing to do.
        let _ = app.state::<Home>().ask(|_, _| Ok(()));
    };
    // Without the thread it locks at whatever is asked first.
    let _ = std::thread::Builder::new().name("grace".to_owned()).spawn(look);
    Ok(())
}
