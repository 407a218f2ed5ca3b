//! How a journey is run: alone in its engine, from an empty home to a closed app.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::window::Engine;
use crate::woman::Woman;

/// Windows that fight for the focus make strange journeys: there is one of the app's at a time,
/// and beside it a browser without a window.
static ONE_AT_A_TIME: [Mutex<()>; 2] = [Mutex::new(()), Mutex::new(())];

/// Waits until nothing else happens in `engine`.
pub fn alone(engine: Engine) -> MutexGuard<'static, ()> {
    // A journey that failed has left nothing behind.
    ONE_AT_A_TIME[engine as usize].lock().unwrap_or_else(PoisonError::into_inner)
}

/// Lets a woman live through `story` in `engine`, and closes the app after it.
pub fn journey(engine: Engine, story: impl AsyncFnOnce(&mut Woman)) {
    let _alone = alone(engine);
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let mut her = Woman::new(engine);
        story(&mut her).await;
        her.closes().await;
        her.minded_nothing();
    });
}
