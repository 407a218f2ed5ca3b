//! Where the phone is set to less motion nothing moves: no sheet slides, no knob glides, no disc
//! grows. Without that setting each of them does, so that the quiet means something.

use prove::story;
use serde_json::json;

use crate::journey::journey;
use crate::window::Engine::Chromium;
use crate::woman::Woman;

/// Notes what begins to move; what is over within a millisecond does not.
const WATCH: &str = "window.moved = [];
    const note = ({ target }) => {
        const moves = target.getAnimations().some((a) => a.effect.getComputedTiming().duration > 1);
        if (moves) moved.push(target.localName === 'dialog' ? 'sheet' : target.classList[0]);
    };
    for (const begins of ['animationstart', 'transitionrun']) document.addEventListener(begins, note, true)";

#[test]
fn where_the_phone_is_set_to_less_motion_nothing_moves() {
    journey(Chromium, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        her.window().client.execute(WATCH, Vec::new()).await.expect("the page is watched");

        her.wants_motion(true).await;
        opens_a_sheet(her).await;
        assert_eq!(moved(her).await, ["sheet"]);
        her.wants_motion(false).await;
        opens_a_sheet(her).await;
        assert!(moved(her).await.is_empty());

        her.visits("/you/settings").await;
        her.wants_motion(true).await;
        her.taps("Hide weeks in a row").await;
        assert_eq!(moved(her).await, ["knob"]);
        her.wants_motion(false).await;
        her.taps("Hide weeks in a row").await;
        assert!(moved(her).await.is_empty());

        her.visits("/practice").await;
        her.taps("Start").await;
        her.watches_for("Hold 1 of").await;
        assert!(moved(her).await.is_empty());
        her.wants_motion(true).await;
        her.watches_for("Let everything go.").await;
        let moved = moved(her).await;
        assert!(["ring", "disc"].iter().all(|part| moved.iter().any(|it| it == part)), "{moved:?}");
    });
}

async fn opens_a_sheet(her: &Woman) {
    her.taps("Why: Practice, sitting").await;
    her.sees("Why: Practice, sitting").await;
    her.eyes().settle().await;
    her.taps("Close").await;
    her.is_on_today().await;
}

/// What has begun to move since she was last asked.
async fn moved(her: &Woman) -> Vec<String> {
    her.eyes().settle().await;
    let taken = her.window().client.execute("return moved.splice(0)", Vec::new()).await;
    serde_json::from_value(taken.expect("the page answers")).expect("a list of names")
}

impl Woman {
    async fn wants_motion(&self, wanted: bool) {
        let value = if wanted { "no-preference" } else { "reduce" };
        self.phone_prefers("prefers-reduced-motion", json!(value)).await;
    }
}
