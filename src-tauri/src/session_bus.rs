//! The session bus of a Linux desktop, spoken through GIO, which the window's own
//! toolkit brings along.
//!
//! Whoever should answer may be missing, come later, or go: every call has a
//! limit, and no answer is an answer. It knows none of those it calls.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use gio::glib::Variant;
use gio::prelude::CancellableExt as _;
use gio::{BusType, Cancellable, DBusCallFlags, DBusConnection, DBusConnectionFlags};
use gio::{DBusSignalFlags, dbus_address_get_for_bus_sync};

/// How long whoever runs already has to answer, in milliseconds.
pub const SOON_MS: i32 = 2_000;
/// How long the bus has to let the app in.
const GREETING: Duration = Duration::from_secs(2);

/// Somebody on the bus.
#[derive(Clone, Copy)]
pub struct Other {
    /// The name it is found by, and the interface it answers to.
    pub name: &'static str,
    /// Where its object is.
    pub path: &'static str,
    /// How long it has to answer, in milliseconds.
    pub patience_ms: i32,
}

/// The bus, as far as it can be reached; joined with the first call.
#[derive(Default)]
pub struct SessionBus(Option<DBusConnection>);

impl SessionBus {
    /// Asks `other`, and waits as long as it may take; `None` where nobody answers or it refuses.
    pub fn call(&mut self, other: Other, method: &str, asked: Option<&Variant>) -> Option<Variant> {
        let connection = self.connection()?;
        let (flags, never) = (DBusCallFlags::NONE, Cancellable::NONE);
        let told = connection.call_sync(
            Some(other.name),
            other.path,
            other.name,
            method,
            asked,
            None,
            flags,
            other.patience_ms,
            never,
        );
        told.ok()
    }

    /// Hears a signal of `other` from now on, in the window's own loop; false without a bus.
    /// To be asked again when [`Self::is_lost`].
    pub fn listen(
        &mut self,
        other: Other,
        signal: &str,
        hear: impl Fn(&Variant) + 'static,
    ) -> bool {
        let Some(connection) = self.connection() else { return false };
        connection.signal_subscribe(
            Some(other.name),
            Some(other.name),
            Some(signal),
            Some(other.path),
            None,
            DBusSignalFlags::NONE,
            move |_, _, _, _, _, told| hear(told),
        );
        true
    }

    /// Whether there is no connection, or none any more.
    pub fn is_lost(&self) -> bool {
        self.0.as_ref().is_none_or(DBusConnection::is_closed)
    }

    /// A connection of our own: losing the shared one ends a GTK app.
    fn connection(&mut self) -> Option<DBusConnection> {
        if self.is_lost() {
            self.0 = connected();
        }
        self.0.clone()
    }
}

fn connected() -> Option<DBusConnection> {
    let (greeted, wait) = channel::<()>();
    let limit = Cancellable::new();
    let cancel = limit.clone();
    // A bus may take a connection and never greet.
    let give_up = move || {
        if wait.recv_timeout(GREETING) == Err(RecvTimeoutError::Timeout) {
            cancel.cancel();
        }
    };
    std::thread::Builder::new().name("bus".to_owned()).spawn(give_up).ok()?;
    let flags =
        DBusConnectionFlags::AUTHENTICATION_CLIENT | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
    let address = dbus_address_get_for_bus_sync(BusType::Session, Some(&limit)).ok()?;
    let connection = DBusConnection::for_address_sync(&address, flags, None, Some(&limit)).ok();
    drop(greeted);
    connection
}
