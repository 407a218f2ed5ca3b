//! Pictures of a screen in every look and size, for a person to look at, and
//! what a machine can say about them: names, contrast, targets, nothing cut off.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use crate::window::{Engine, Window, on_phone};
use crate::woman::Woman;

/// The looks of the app (tokens.css).
const LOOKS: [&str; 3] = ["light", "dark", "night"];
/// The least side of anything that can be tapped, in CSS pixels.
pub const TARGET: u32 = 48;
/// The same in a session, when the phone lies on the floor.
pub const SESSION_TARGET: u32 = 64;

/// Something of the page, unseen, that changes with every frame for a second: the engine that
/// draws by itself makes no frame of a page that stands still, and WebKit's driver waits for one.
const MOVES: &str = "const dot = document.body.appendChild(document.createElement('i'));
    dot.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px';
    const until = performance.now() + 1000;
    const move = (now) => {
        dot.style.background = `rgb(0 0 0 / ${now % 2 ? 0.001 : 0.002})`;
        if (now < until) requestAnimationFrame(move); else dot.remove();
    };
    requestAnimationFrame(move)";
/// How long a picture may take.
const FRAME: Duration = Duration::from_secs(20);

/// Other shapes of a phone, in CSS pixels: on its side, and unfolded. Looked at in
/// Chromium alone: the layout is the same, and every look takes its time.
const SHAPES: [(&str, u32, u32); 2] = [("wide", 915, 412), ("unfolded", 673, 841)];

/// Pixels of the phone for one of CSS, as many phones of that size have.
const DENSITY: f64 = 2.6;

/// What a finger that goes sideways could catch hold of. Nothing of the app lies beside the page:
/// such a stroke is the phone's own, and means back.
const SIDEWAYS: &str = "const style = getComputedStyle;
    const all = [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility());
    const named = (found, what) => found.map((e) => `${e.localName} \"${e.textContent.trim().slice(0, 40)}\" ${what}`);
    const rolls = all.filter((e) => /auto|scroll/.test(style(e).overflowX) && e.scrollWidth > e.clientWidth + 1);
    const held = all.filter((e) => e.matches('[type=range], [draggable=true]') || !/^(auto|manipulation)$/.test(style(e).touchAction));
    const drags = style(document.documentElement).overscrollBehaviorX !== 'none';
    return [...named(rolls, 'rolls sideways'), ...named(held, 'is dragged'), ...(drags ? ['the page drags sideways'] : [])]";

/// Pictures are for a person to look at: `./dev journeys` keeps them, and `./dev
/// test` only looks.
fn are_kept() -> bool {
    std::env::var_os("SUREFOOT_PICTURES").is_some()
}

impl Window {
    /// Gives the page this size, in CSS pixels, and waits until it has it: a window
    /// of the desktop takes a moment.
    pub async fn size(&self, width: u32, height: u32) {
        match self.engine() {
            // The phone has a size of its own.
            Engine::Chromium if on_phone() => return,
            Engine::WebKit => {
                self.client.set_window_size(width, height).await.expect("the window takes the size")
            }
            Engine::Chromium => {
                let phone = json!({ "width": width, "height": height, "deviceScaleFactor": DENSITY, "mobile": true });
                self.devtools("Emulation.setDeviceMetricsOverride", phone).await;
                let finger = json!({ "enabled": true, "maxTouchPoints": 5 });
                self.devtools("Emulation.setTouchEmulationEnabled", finger).await;
            }
        }
        let has_it = "const [done, size] = [arguments[1], arguments[0]];
            const look = () => (`${innerWidth} ${innerHeight}` === size ? done() : requestAnimationFrame(look));
            look()";
        let size = json!(format!("{width} {height}"));
        self.client.execute_async(has_it, vec![size]).await.expect("the page has the size");
    }
}

impl Woman {
    /// Takes a picture of the screen; `screenshots/<engine>/<name>.png`.
    pub async fn picture(&self, name: &str) -> PathBuf {
        let engine = format!("{:?}", self.window().engine()).to_lowercase();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../screenshots").join(engine);
        std::fs::create_dir_all(&folder).expect("screenshots/ can be written");
        let file = folder.join(format!("{name}.png"));
        self.eyes().settle().await;
        self.window().client.execute(MOVES, Vec::new()).await.expect("the page moves");
        // The driver waits for the next frame without end; a journey does not.
        let png = tokio::time::timeout(FRAME, self.window().client.screenshot()).await;
        let png = png.expect("a frame comes").expect("the window can be pictured");
        std::fs::write(&file, png).expect("the picture can be kept");
        file
    }

    /// The same, where pictures are kept.
    pub async fn pictured(&self, name: &str) {
        if are_kept() {
            self.picture(name).await;
        }
    }

    /// Looks at the screen in every look, on a small phone, on its side, unfolded
    /// and with text at 200 %; nothing may be wrong with any.
    pub async fn looks_closely(&self, name: &str) {
        self.looks_closely_with(name, TARGET).await;
    }

    /// The same, with targets of at least this many CSS pixels.
    pub async fn looks_closely_with(&self, name: &str, target: u32) {
        let worn = self.eyes().text("look").await;
        // Colours are the same in both engines; in one of them every look is looked at.
        let chromium = self.window().engine() == Engine::Chromium;
        let looks = if chromium || are_kept() { &LOOKS[..] } else { &LOOKS[..1] };
        for look in looks {
            self.wear(look, 100).await;
            self.eyes().settle().await;
            self.pictured(&format!("{name}-{look}")).await;
            let wrong = self.eyes().wrong(*look != "light").await;
            self.minds(&format!("{name}-{look}"), wrong);
        }
        self.wear("light", 100).await;
        self.measure(&format!("{name}-light"), target).await;
        let unlike = self.eyes().lines("unlikeAnApp", Vec::new()).await;
        self.minds(&format!("{name}, unlike an app"), unlike);
        let shapes = if chromium { &SHAPES[..] } else { &[] };
        for (shape, width, height) in shapes {
            self.window().size(*width, *height).await;
            self.pictured(&format!("{name}-{shape}")).await;
            self.measure(&format!("{name}-{shape}"), target).await;
        }
        self.window().size(320, 640).await;
        self.pictured(&format!("{name}-small")).await;
        self.measure(&format!("{name}-small"), target).await;
        self.wear("light", 200).await;
        self.measure(&format!("{name}-small-large-text"), target).await;
        self.window().size(412, 915).await;
        self.pictured(&format!("{name}-large-text")).await;
        self.measure(&format!("{name}-large-text"), target).await;
        self.wear(&worn, 100).await;
    }

    async fn wear(&self, look: &str, text_percent: u32) {
        let dress = "const root = document.documentElement; root.dataset.look = arguments[0]; root.style.fontSize = arguments[1] + '%'";
        let given = vec![Value::from(look), Value::from(text_percent)];
        self.window().client.execute(dress, given).await.expect("the page takes the look");
    }

    /// Everything that can be tapped is large enough, and nothing is cut off.
    async fn measure(&self, name: &str, target: u32) {
        self.eyes().settle().await;
        let small = self.eyes().lines("small", vec![json!(target), json!(TARGET)]).await;
        let cut = self.eyes().lines("cutOff", Vec::new()).await;
        self.minds(&format!("{name}, too small"), small);
        self.minds(&format!("{name}, cut off"), cut);
        let sideways = self.window().client.execute(SIDEWAYS, Vec::new()).await;
        let sideways = serde_json::from_value(sideways.expect("the page answers"));
        self.minds(&format!("{name}, sideways"), sideways.expect("a list of findings"));
    }
}
