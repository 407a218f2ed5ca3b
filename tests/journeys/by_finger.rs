//! Part of a day by finger. A driver's click is a mouse's; here the engine gets what a phone hands
//! on of a finger, and makes a tap or a scroll of it by itself. A finger that drags the page, from
//! wherever it began, presses nothing.

use prove::story;
use serde_json::{Value, json};

use crate::journey::journey;
use crate::window::Engine::Chromium;
use crate::woman::Woman;

/// A point of the page, in CSS pixels.
type Point = (f64, f64);

/// Where a finger goes that means this one element; nothing while something lies over it.
const MIDDLE: &str = "const [one] = arguments;
    one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = one.getBoundingClientRect();
    const at = [x + width / 2, y + height / 2];
    return one.contains(document.elementFromPoint(...at)) ? at : null";

/// A page that was pushed rolls on for a while.
const AT_REST: &str = "const [done] = arguments;
    let [before, frames] = [NaN, 0];
    const look = () => {
        const now = document.querySelector('[data-scroll]').scrollTop;
        frames = now === before ? frames + 1 : 0;
        before = now;
        if (frames > 5) done(); else requestAnimationFrame(look);
    };
    look()";

#[test]
fn part_of_a_day_is_told_by_finger() {
    journey(Chromium, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        holds_a_phone(her).await;
        drags_from_what_could_be_pressed(her).await;
        her.touches("All quiet today").await;
        her.reads("Kept: no leak, no heaviness, no pelvic pain").await;
        her.touches("Diary").await;
        her.sees("Diary").await;
        her.touches("How was today").await;
        her.sees("How was it?").await;
        drags_from_an_answer(her).await;
        her.touches_answer("Heaviness", "3").await;
        her.has_chosen("Heaviness", "3").await;
        her.touches("Save").await;
        her.sees("Diary").await;
        her.reads("heaviness 3").await;
        begins_a_practice(her).await;
    });
}

/// To the page it is one: as dense, and touched rather than pointed at.
async fn holds_a_phone(her: &Woman) {
    let look =
        "const touched = matchMedia('(pointer: coarse)').matches && navigator.maxTouchPoints > 0;
        return [Math.round(devicePixelRatio * 10), touched]";
    let seen = her.window().client.execute(look, Vec::new()).await.expect("the page answers");
    assert_eq!(seen, json!([26, true]));
}

/// On a small phone, where Today is longer than the screen.
async fn drags_from_what_could_be_pressed(her: &Woman) {
    her.window().size(320, 640).await;
    let link = her.middle_of("link", vec![json!("Rest")]).await;
    her.drags(link, (link.0, link.1 - 300.0)).await;
    assert!(her.has_scrolled().await > 100.0, "the page did not follow the finger");
    her.is_on_today().await;
    her.window().size(412, 915).await;
}

/// Up and down it scrolls; to the side nothing moves. Neither way is an answer.
async fn drags_from_an_answer(her: &Woman) {
    let answer = vec![json!("5"), json!("Heaviness")];
    let from = her.middle_of("tap", answer.clone()).await;
    her.drags(from, (from.0, from.1 - 250.0)).await;
    let down = her.has_scrolled().await;
    assert!(down > 100.0, "the page did not follow the finger");
    let from = her.middle_of("tap", answer.clone()).await;
    let before = her.has_scrolled().await;
    her.drags(from, (from.0 + 180.0, from.1)).await;
    her.drags(from, (4.0, from.1)).await;
    assert_eq!(her.has_scrolled().await, before, "a finger that went sideways moved the page");
    assert_eq!(her.eyes().ask("isOn", answer).await, Value::Bool(false), "a drag was an answer");
}

async fn begins_a_practice(her: &Woman) {
    her.touches("Today").await;
    her.is_on_today().await;
    her.touches("Start practice").await;
    her.touches("Start").await;
    her.watches_for("Hold 1 of").await;
    her.touches("Pause").await;
    her.reads("It waits here.").await;
    her.touches("Close").await;
    her.reads("If you close it now").await;
    her.touches("Close").await;
    her.is_on_today().await;
    her.reads("Your practice is waiting").await;
}

impl Woman {
    /// Taps what is called `name`, by finger.
    async fn touches(&self, name: &str) {
        let at = self.middle_of("tap", vec![json!(name)]).await;
        self.lays_a_finger(&[at]).await;
    }

    /// Taps `name` as the answer to the question `group`, by finger.
    async fn touches_answer(&self, group: &str, name: &str) {
        let at = self.middle_of("tap", vec![json!(name), json!(group)]).await;
        self.lays_a_finger(&[at]).await;
    }

    /// Draws a finger from one point to another, as slowly as one who reads.
    async fn drags(&self, from: Point, to: Point) {
        let at = |step: u32| {
            let part = f64::from(step) / 12.0;
            (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)
        };
        let way: Vec<Point> = (0..=12).map(at).collect();
        self.lays_a_finger(&way).await;
        self.window().client.execute_async(AT_REST, Vec::new()).await.expect("the page rests");
    }

    /// A finger comes down, goes this way and is lifted.
    async fn lays_a_finger(&self, way: &[Point]) {
        for (step, (x, y)) in way.iter().enumerate() {
            let kind = if step == 0 { "touchStart" } else { "touchMove" };
            let finger = json!({ "type": kind, "touchPoints": [{ "x": x, "y": y }] });
            self.window().devtools("Input.dispatchTouchEvent", finger).await;
        }
        let lifted = json!({ "type": "touchEnd", "touchPoints": [] });
        self.window().devtools("Input.dispatchTouchEvent", lifted).await;
    }

    /// The middle of the one element that `kind` finds, once it lies open and still.
    async fn middle_of(&self, kind: &str, given: Vec<Value>) -> Point {
        let found = async || {
            self.eyes().settle().await;
            let elements = self.eyes().elements(kind, given.clone()).await;
            let [one] = &elements[..] else { return None };
            let one = vec![serde_json::to_value(one).ok()?];
            let middle = self.window().client.execute(MIDDLE, one).await.ok()?;
            serde_json::from_value(middle).ok()
        };
        self.until(&format!("one thing to {kind} {given:?}"), found).await
    }

    /// How far the page has been scrolled down. It never lies sideways.
    async fn has_scrolled(&self) -> f64 {
        let look = "const page = document.querySelector('[data-scroll]');
            return page.scrollLeft + document.scrollingElement.scrollLeft === 0 ? page.scrollTop : null";
        let down = self.window().client.execute(look, Vec::new()).await.expect("the page answers");
        down.as_f64().expect("the page does not lie sideways")
    }
}
