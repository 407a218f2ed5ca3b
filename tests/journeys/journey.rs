//! How a journey is run: alone, from an empty home to a closed app.

use std::sync::{Mutex, PoisonError};

use crate::window::Engine;
use crate::woman::Woman;

/// Windows that fight for the focus and two cores make slow, strange journeys.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Lets a woman live through `story` in `engine`, and closes the app after it.
pub fn journey(engine: Engine, story: impl AsyncFnOnce(&mut Woman)) {
    // One that failed has left nothing behind.
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let mut her = Woman::new(engine);
        story(&mut her).await;
        her.closes().await;
        her.minded_nothing();
    });
}
