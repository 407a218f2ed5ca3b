//! The commands about copies that are made by themselves. A copy is put down with
//! the diary let go, so that a slow folder keeps nobody waiting.

use std::sync::{Mutex, PoisonError};

use companion::wire::copies::{CopiesAsked, CopiesChosen, CopiesPage, CopyNow};
use companion::{Code, CopyPlace, Refusal};
use tauri::State;

use crate::asked::Asked;
use crate::device::Device;
use crate::home::Home;

/// The folder she chose and has not yet turned copies on for. The window is never
/// asked for a path.
#[derive(Default)]
pub struct Chosen(Mutex<Option<CopyPlace>>);

impl Chosen {
    fn keep(&self, place: Option<CopyPlace>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }

    fn place(&self) -> Option<CopyPlace> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Whether copies are made.
#[tauri::command(async)]
pub fn copies(home: State<'_, Home>) -> Result<CopiesPage, Refusal> {
    home.ask(|companion, now| companion.copies(now))
}

/// She chooses a folder.
#[tauri::command(async)]
pub fn copies_choose(device: State<'_, Device>, chosen: State<'_, Chosen>) -> CopiesChosen {
    let place = device.choose_folder();
    let name = place.as_ref().map(|place| place.name.clone());
    chosen.keep(place);
    CopiesChosen { name }
}

/// Copies go there from now on.
#[tauri::command(async)]
pub fn copies_on(
    home: State<'_, Home>,
    chosen: State<'_, Chosen>,
    asked: Asked<CopiesAsked>,
) -> Result<CopiesPage, Refusal> {
    let place = chosen.place().ok_or(Refusal::new(Code::NowhereToPut))?;
    let page = home.ask(|companion, now| companion.copies_on(&asked.0, place, now))?;
    chosen.keep(None);
    Ok(page)
}

/// No copies any more.
#[tauri::command(async)]
pub fn copies_off(home: State<'_, Home>) -> Result<(), Refusal> {
    home.ask(|companion, _| companion.copies_off())
}

/// A copy, if one is due or wanted.
#[tauri::command(async)]
pub fn copies_keep(
    home: State<'_, Home>,
    device: State<'_, Device>,
    asked: Asked<CopyNow>,
) -> Result<CopiesPage, Refusal> {
    if let Some(copy) = home.ask(|companion, now| companion.due_copy(asked.0.wanted, now))? {
        let put = device.put_copy(&copy);
        home.ask(|companion, now| companion.note_copy(&copy, put, now))?;
    }
    home.ask(|companion, now| companion.copies(now))
}
