//! What she sees: the page asked from inside, through `eyes.js`.

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::window::ui;

/// The key under which a driver hands out an element (W3C WebDriver §12).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Asks the page.
#[derive(Clone)]
pub struct Eyes {
    client: Client,
}

impl Eyes {
    /// Puts `eyes.js` into the page, as soon as the app is in it: before that,
    /// WebKit shows an empty page which the app's own then replaces.
    pub async fn open(client: &Client) -> Self {
        client.wait().for_element(Locator::Css("#app *")).await.expect("the app shows something");
        let axe = std::fs::read_to_string(ui("node_modules/axe-core/axe.min.js"))
            .expect("axe-core is installed");
        client.execute(&axe, Vec::new()).await.expect("axe-core runs in the page");
        client
            .execute(include_str!("eyes.js"), Vec::new())
            .await
            .expect("eyes.js runs in the page");
        Self { client: client.clone() }
    }

    /// Calls one of the functions of `eyes.js`; nothing, while the page is busy
    /// or gone.
    pub async fn ask(&self, name: &str, given: Vec<Value>) -> Value {
        let call = format!("return window.eyes.{name}(...arguments)");
        self.client.execute(&call, given).await.unwrap_or_default()
    }

    /// What `name` answers, line by line.
    pub async fn lines(&self, name: &str, given: Vec<Value>) -> Vec<String> {
        let answer = self.ask(name, given).await;
        answer
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|line| line.as_str().map(str::to_owned))
            .collect()
    }

    /// The text `name` answers.
    pub async fn text(&self, name: &str) -> String {
        self.ask(name, Vec::new()).await.as_str().unwrap_or_default().to_owned()
    }

    /// The elements `name` answers.
    pub async fn elements(&self, name: &str, given: Vec<Value>) -> Vec<Element> {
        let answer = self.ask(name, given).await;
        let ids =
            answer.as_array().into_iter().flatten().filter_map(|found| found[ELEMENT].as_str());
        ids.map(|id| Element::from_element_id(self.client.clone(), id.to_owned().into())).collect()
    }

    /// Sets a field that a phone fills with a picker of its own.
    pub async fn pick(&self, field: &Element, value: &str) {
        let given = vec![json!({ ELEMENT: field.element_id().to_string() }), json!(value)];
        self.ask("pick", given).await;
    }

    /// Waits until nothing slides any more and the page has been painted as it stands.
    pub async fn settle(&self) {
        let call = "const done = arguments[0]; window.eyes.still().then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())))";
        self.client.execute_async(call, Vec::new()).await.expect("the page is painted");
    }

    /// Whether all she did so far has reached the app.
    pub async fn kept(&self) -> bool {
        let call = "const done = arguments[0]; window.eyes.kept().then(done, () => done(false))";
        self.client
            .execute_async(call, Vec::new())
            .await
            .is_ok_and(|kept| kept == Value::Bool(true))
    }

    /// What axe-core finds wrong with the page, or with its colours alone.
    pub async fn wrong(&self, only_colours: bool) -> Vec<String> {
        let call = "const done = arguments[arguments.length - 1]; window.eyes.wrong(arguments[0]).then(done, (e) => done([String(e)]))";
        let found = self.client.execute_async(call, vec![json!(only_colours)]).await;
        serde_json::from_value(found.expect("axe-core answers")).expect("a list of findings")
    }
}
