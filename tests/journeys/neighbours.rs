//! Who else is on her desktop's bus: somebody who keeps the screen on, somebody who
//! shows files. They do nothing, and write down what they are asked.

use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use gio::glib::{MainContext, MainLoop, ToVariant as _, Variant};
use gio::{Cancellable, DBusCallFlags, DBusConnection, DBusConnectionFlags, DBusNodeInfo};

use crate::desk::Desk;

/// Somebody on the bus, as the specifications have them.
#[derive(Clone, Copy)]
pub struct Neighbour {
    name: &'static str,
    path: &'static str,
    methods: &'static str,
}

/// Keeps the screen on, on most desktops.
pub const SCREEN_SAVER: Neighbour = Neighbour {
    name: "org.freedesktop.ScreenSaver",
    path: "/org/freedesktop/ScreenSaver",
    methods: "<method name='Inhibit'><arg type='s' direction='in'/><arg type='s' direction='in'/>\
        <arg type='u' direction='out'/></method>\
        <method name='UnInhibit'><arg type='u' direction='in'/></method>",
};
/// Keeps the screen on, on GNOME's.
pub const GNOME_SESSION: Neighbour = Neighbour {
    name: "org.gnome.SessionManager",
    path: "/org/gnome/SessionManager",
    methods: "<method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/>\
        <arg type='s' direction='in'/><arg type='u' direction='in'/>\
        <arg type='u' direction='out'/></method>\
        <method name='Uninhibit'><arg type='u' direction='in'/></method>",
};
/// Shows files in their folders.
pub const FILES: Neighbour = Neighbour {
    name: "org.freedesktop.FileManager1",
    path: "/org/freedesktop/FileManager1",
    methods: "<method name='ShowItems'><arg type='as' direction='in'/>\
        <arg type='s' direction='in'/></method>",
};

/// What was asked, a line each: who asked, what, and with which words.
type Book = Arc<Mutex<Vec<(String, String)>>>;

/// The neighbours. They leave when this ends.
pub struct Neighbours {
    book: Book,
    living: MainLoop,
    thread: Option<JoinHandle<()>>,
}

impl Neighbours {
    /// They are there, and answer.
    pub fn of(desk: &Desk, who: &'static [Neighbour]) -> Self {
        let (here, wait) = channel();
        let book = Book::default();
        let (address, written) = (desk.address().to_owned(), Arc::clone(&book));
        let live = move || {
            let context = MainContext::new();
            let living = MainLoop::new(Some(&context), false);
            let answer = || {
                let bus = join(&address);
                for one in who {
                    moves_in(&bus, *one, &written);
                }
                here.send(living.clone()).expect("somebody waits for them");
                living.run();
            };
            context.with_thread_default(answer).expect("a context of its own");
        };
        let thread = std::thread::spawn(live);
        let living = wait.recv().expect("they moved in");
        Self { book, living, thread: Some(thread) }
    }

    /// What they were asked so far: the method and its words.
    pub fn asked(&self) -> Vec<String> {
        self.read().into_iter().map(|(_, asked)| asked).collect()
    }

    /// Whether all of it was asked by one: what was given to one, another cannot give back.
    pub fn were_asked_by_one(&self) -> bool {
        let read = self.read();
        read.iter().all(|(who, _)| Some(who) == read.first().map(|(who, _)| who))
    }

    fn read(&self) -> Vec<(String, String)> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Neighbours {
    fn drop(&mut self) {
        self.living.quit();
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

fn join(address: &str) -> DBusConnection {
    let flags =
        DBusConnectionFlags::AUTHENTICATION_CLIENT | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
    DBusConnection::for_address_sync(address, flags, None, Cancellable::NONE).expect("a bus")
}

fn moves_in(bus: &DBusConnection, one: Neighbour, book: &Book) {
    let xml = format!("<node><interface name='{}'>{}</interface></node>", one.name, one.methods);
    let node = DBusNodeInfo::for_xml(&xml).expect("a description");
    let interface = node.lookup_interface(one.name).expect("the one described");
    let book = Arc::clone(book);
    let registered = bus.register_object(
        one.path,
        &interface,
        move |_, sender, _, _, method, words, call| {
            let line = (sender.to_owned(), format!("{method}{words}"));
            book.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            call.return_value(answer(method).as_ref());
        },
        |_, _, _, _, _| "".to_variant(),
        |_, _, _, _, _, _| false,
    );
    registered.expect("a place of its own");
    let asked = (one.name, 0_u32).to_variant();
    let (bus_name, path) = ("org.freedesktop.DBus", "/org/freedesktop/DBus");
    bus.call_sync(
        Some(bus_name),
        path,
        bus_name,
        "RequestName",
        Some(&asked),
        None,
        DBusCallFlags::NONE,
        2_000,
        Cancellable::NONE,
    )
    .expect("the name is free");
}

/// Keeping on is answered with a number, to be given back.
fn answer(method: &str) -> Option<Variant> {
    (method == "Inhibit").then(|| (7_u32,).to_variant())
}
