//! A woman with the app in her hand: what she can do and what she can see.
//!
//! She knows names and words, never the markup. She waits as a person does, up
//! to [`PATIENCE`]; what does not come by then stops the journey, with a picture
//! of the screen and its words.

use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::time::Duration;

use companion::{Companion, Moment};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use prove::story;
use serde_json::{Value, json};
use tokio::time::MissedTickBehavior;

use crate::desk::Desk;
use crate::eyes::Eyes;
use crate::window::{Engine, Home, Window, on_phone};

/// How long she waits for anything.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long she lets a practice run until what she waits for comes.
const PRACTICE: Duration = Duration::from_secs(45);
/// How Today greets her.
const GREETINGS: [&str; 4] = ["Good morning", "Good afternoon", "Good evening", "Quiet hours"];
/// How often she looks while she waits.
const GLANCE: Duration = Duration::from_millis(40);

/// A woman with the app in her hand, or about to take it.
pub struct Woman {
    engine: Engine,
    home: Home,
    open: Option<(Window, Eyes)>,
    /// What was wrong with the screens she looked at closely.
    wrong: RefCell<Vec<String>>,
    /// How often she has touched the screen.
    taps: Cell<u32>,
}

impl Woman {
    /// She has installed the app and never opened it.
    pub fn new(engine: Engine) -> Self {
        Self {
            engine,
            home: Home::new(),
            open: None,
            wrong: RefCell::default(),
            taps: Cell::default(),
        }
    }

    /// What she told before, written straight into her diary; the app is closed.
    pub fn has_told(&self, tell: impl FnOnce(&mut Companion, &Moment)) {
        let now = story::present();
        let mut companion = self.diary();
        tell(&mut companion, &now);
        companion.close().expect("the diary closes");
    }

    /// Her diary, open; the app cannot have it as long as this lives.
    pub fn diary(&self) -> Companion {
        Companion::open(&self.home.diary(), &story::present()).expect("the diary opens")
    }

    /// Opens the app at this desk, and not at one without a bus.
    pub fn sits_at(&mut self, desk: &Desk) {
        self.home.bus = Some(desk.address().to_owned());
    }

    /// Sets the clock from here on. Only Chromium's companion can be told.
    pub fn it_is(&self, now: &Moment) {
        self.it_is_and_the_phone_says(now, "");
    }

    /// The same, on a phone that says this when asked for reminders.
    pub fn it_is_and_the_phone_says(&self, now: &Moment, permission: &str) {
        let stands_in = self.engine == Engine::Chromium && !on_phone();
        assert!(stands_in, "the real app reads its machine's clock");
        std::fs::write(self.home.clock(), format!("{}\n{}\n{permission}", now.utc_ms, now.zone))
            .expect("the clock is set");
    }

    /// The folder her diary lies in.
    pub fn folder(&self) -> PathBuf {
        self.home.diary()
    }

    /// Opens the app.
    pub async fn opens(&mut self) {
        let window = Window::open(self.engine, &self.home).await;
        window.size(412, 915).await;
        let eyes = Eyes::open(&window.client).await;
        self.open = Some((window, eyes));
    }

    /// Puts the app away. To the app that is an end without a word, as on a phone.
    pub async fn closes(&mut self) {
        if let Some((window, _)) = self.open.take() {
            let complaints = window.complaints();
            window.close().await;
            assert!(!complaints.contains("surefoot stopped"), "the app panicked:\n{complaints}");
        }
    }

    /// The phone ends the app without a word, a moment after the last thing she did; she opens it
    /// again. A journey is quicker than any hand: what it did may still be on its way.
    pub async fn is_cut_off_and_opens_again(&mut self) {
        let kept = async || self.eyes().kept().await.then_some(());
        self.until("what she did to be kept", kept).await;
        self.is_ended().await;
        self.opens().await;
    }

    async fn is_ended(&mut self) {
        if let Some((mut window, _)) = self.open.take() {
            window.kill();
            window.close().await;
        }
    }

    /// Notes what is wrong with a screen, so that one journey finds it all.
    pub fn minds(&self, name: &str, wrong: Vec<String>) {
        self.wrong.borrow_mut().extend(wrong.iter().map(|what| format!("{name}: {what}")));
    }

    /// Everything she looked at closely was as it should be.
    pub fn minded_nothing(&self) {
        let wrong = self.wrong.borrow();
        assert!(wrong.is_empty(), "wrong with the screens:\n  {}", wrong.join("\n  "));
    }

    /// The window she looks at.
    pub fn window(&self) -> &Window {
        &self.open.as_ref().expect("the app is open").0
    }

    /// Her eyes on it.
    pub fn eyes(&self) -> &Eyes {
        &self.open.as_ref().expect("the app is open").1
    }

    /// Taps what is called `name`.
    pub async fn taps(&self, name: &str) {
        self.touch("tap", vec![json!(name)]).await;
    }

    /// Taps `name` as the answer to the question `group`.
    pub async fn answers(&self, group: &str, name: &str) {
        self.touch("tap", vec![json!(name), json!(group)]).await;
    }

    /// Goes where the link called `name` leads.
    pub async fn follows(&self, name: &str) {
        self.touch("link", vec![json!(name)]).await;
    }

    /// Writes `text` into the field called `name`, over what was there.
    pub async fn types(&self, name: &str, text: &str) {
        self.taps.set(self.taps.get() + 1);
        let typed = async || {
            let field = self.only("field", vec![json!(name)]).await?;
            field.clear().await.ok()?;
            field.send_keys(text).await.ok()
        };
        self.until(&format!("one field {name:?} to write into"), typed).await;
    }

    /// Chooses `value` (a date, a time, an option) in the field called `name`.
    pub async fn picks(&self, name: &str, value: &str) {
        let picked = async || {
            let field = self.only("field", vec![json!(name)]).await?;
            self.eyes().pick(&field, value).await;
            Some(())
        };
        self.until(&format!("one field {name:?} to choose in"), picked).await;
    }

    /// Presses a key; [`fantoccini::key::Key`] has their names.
    pub async fn presses(&self, key: impl Into<char>) {
        let value = key.into();
        let press = KeyActions::new("keys".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.window().client.perform_actions(press).await.expect("the key arrives");
    }

    /// Presses a key while another is held.
    pub async fn presses_with(&self, held: Key, key: Key) {
        let (held, value) = (char::from(held), char::from(key));
        let press = KeyActions::new("keys".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: held });
        self.window().client.perform_actions(press).await.expect("the keys arrive");
    }

    /// Waits for the screen or sheet with this heading.
    pub async fn sees(&self, heading: &str) {
        let seen = async || (self.eyes().text("heading").await == heading).then_some(());
        self.until(&format!("the heading {heading:?}"), seen).await;
    }

    /// Waits until the diary is locked. The app's own window ends its page's process then,
    /// and the driver loses sight of the app: she opens it again.
    pub async fn is_locked_out(&mut self) {
        if self.engine == Engine::WebKit {
            let lost = async || self.window().client.title().await.is_err().then_some(());
            self.until("the page to end", lost).await;
            self.is_ended().await;
            self.opens().await;
        }
        self.sees("Your diary is locked").await;
    }

    /// Waits for Today, which greets her by the hour.
    pub async fn is_on_today(&self) {
        let greeted =
            async || GREETINGS.contains(&self.eyes().text("heading").await.as_str()).then_some(());
        self.until("a greeting", greeted).await;
        self.reads("The one thing now").await;
    }

    /// Waits for these words anywhere on the screen.
    pub async fn reads(&self, words: &str) {
        let read = async || self.eyes().text("words").await.contains(words).then_some(());
        self.until(&format!("the words {words:?}"), read).await;
    }

    /// Waits until these words are nowhere on the screen.
    pub async fn reads_no_more(&self, words: &str) {
        let gone = async || (!self.eyes().text("words").await.contains(words)).then_some(());
        self.until(&format!("{words:?} to go"), gone).await;
    }

    /// Waits for these words while a practice runs.
    pub async fn watches_for(&self, words: &str) {
        let read = async || self.eyes().text("words").await.contains(words).then_some(());
        self.within(PRACTICE, &format!("the words {words:?}"), read).await;
    }

    /// How often she has touched the screen so far.
    pub fn taken(&self) -> u32 {
        self.taps.get()
    }

    /// Turns the phone on its side, looks, and turns it back.
    pub async fn lies_on_its_side(&self, name: &str) {
        self.window().size(800, 360).await;
        self.pictured(name).await;
        self.window().size(412, 915).await;
    }

    /// Lets time go by for the page in an instant, as if the process had been frozen: both of its
    /// clocks jump, and it is looked at.
    pub async fn lets_pass(&self, seconds: u32) {
        let jump = "const [ms] = arguments; const [mono, wall] = [performance.now.bind(performance), Date.now.bind(Date)];
            performance.now = () => mono() + ms; Date.now = () => wall() + ms;
            document.dispatchEvent(new Event('visibilitychange'))";
        let given = vec![json!(u64::from(seconds) * 1000)];
        self.window().client.execute(jump, given).await.expect("the clocks jump");
    }

    /// Leaves the app for another one, and comes back: the page is hidden, then seen again.
    pub async fn leaves_and_comes_back(&self) {
        let turn = "const [state] = arguments;
            Object.defineProperty(document, 'visibilityState',
                { configurable: true, get: () => state });
            document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))";
        for state in ["hidden", "visible"] {
            let given = vec![json!(state)];
            self.window().client.execute(turn, given).await.expect("the page hears of it");
        }
    }

    /// Waits for something to operate whose name has these words.
    pub async fn finds(&self, name: &str) {
        let found = async || {
            let names = self.eyes().lines("names", Vec::new()).await;
            names.iter().any(|found| found.contains(name)).then_some(())
        };
        self.until(&format!("something called {name:?}"), found).await;
    }

    /// Nothing on this screen is answered for her.
    pub async fn finds_nothing_answered(&self) {
        let answered = self.eyes().lines("answered", Vec::new()).await;
        assert!(answered.is_empty(), "answered before she did: {}", answered.join(", "));
    }

    /// Waits until the choice `name` of the question `group` is on.
    pub async fn has_chosen(&self, group: &str, name: &str) {
        let given = || vec![json!(name), json!(group)];
        let on =
            async || (self.eyes().ask("isOn", given()).await == Value::Bool(true)).then_some(());
        self.until(&format!("{name:?} to be on in {group:?}"), on).await;
    }

    /// Looks again and again until `look` sees something.
    pub async fn until<T>(&self, what: &str, look: impl AsyncFn() -> Option<T>) -> T {
        self.within(PATIENCE, what, look).await
    }

    /// The same, up to `limit`.
    pub async fn within<T>(
        &self,
        limit: Duration,
        what: &str,
        look: impl AsyncFn() -> Option<T>,
    ) -> T {
        let mut glances = tokio::time::interval(GLANCE);
        // Between two glances the page has its time, however long a glance took.
        glances.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let seen = tokio::time::timeout(limit, async {
            loop {
                glances.tick().await;
                if let Some(seen) = look().await {
                    return seen;
                }
            }
        });
        match seen.await {
            Ok(seen) => seen,
            Err(_) => self.is_stuck(what).await,
        }
    }

    /// The one element `kind` finds, if it is exactly one.
    async fn only(&self, kind: &str, given: Vec<Value>) -> Option<Element> {
        let mut found = self.eyes().elements(kind, given).await;
        found.pop().filter(|_| found.is_empty())
    }

    /// A tap may come while the screen still moves; then it is tried again.
    async fn touch(&self, kind: &str, given: Vec<Value>) {
        self.taps.set(self.taps.get() + 1);
        let tapped = async || {
            let one = self.only(kind, given.clone()).await?;
            self.lies_still(&one).await?;
            one.click().await.ok()
        };
        self.until(&format!("exactly one thing to {kind} {given:?}"), tapped).await;
    }

    /// Whether a thing is where it was a moment ago. A finger aimed at what still
    /// moves lands on its neighbour.
    async fn lies_still(&self, one: &Element) -> Option<()> {
        let look = "const [one, done] = arguments;
            one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
            const place = () => JSON.stringify(one.getBoundingClientRect());
            const before = place();
            setTimeout(() => done(before === place()), 30)";
        let given = vec![serde_json::to_value(one).ok()?];
        let still = self.window().client.execute_async(look, given).await.ok()?;
        (still == Value::Bool(true)).then_some(())
    }

    /// Ends the journey with all that helps to see why.
    async fn is_stuck(&self, what: &str) -> ! {
        let picture = self.picture("stuck").await;
        let eyes = self.eyes();
        panic!(
            "she waits in vain for {what}\nheading: {}\nwords: {}\ncontrols:\n  {}\npicture: {}\nthe app said: {}",
            eyes.text("heading").await,
            eyes.text("words").await,
            eyes.lines("names", Vec::new()).await.join("\n  "),
            picture.display(),
            self.window().complaints(),
        );
    }
}
