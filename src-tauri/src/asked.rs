//! What the window asked, as one typed value: the whole message is the request,
//! not one argument per key.
//!
//! It knows no command. A message of another shape is refused as `malformed`.

use companion::wire::{self, Request};
use companion::{Code, Refusal};
use tauri::Runtime;
use tauri::ipc::{CommandArg, CommandItem, InvokeBody, InvokeError};

/// A request from the window.
pub struct Asked<T>(pub T);

impl<'de, R: Runtime, T: Request> CommandArg<'de, R> for Asked<T> {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let InvokeBody::Json(message) = command.message.payload() else {
            return Err(Refusal::new(Code::Malformed).into());
        };
        Ok(Self(wire::read(message)?))
    }
}
