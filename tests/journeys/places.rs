//! Every place of the app but Today, read where its screens are.

use std::collections::BTreeSet;

use crate::window::ui;
use crate::woman::Woman;

/// The paths, as they are written there: `:day` stands for a part that names something of hers.
pub fn all() -> Vec<String> {
    read().into_iter().map(|(path, _)| path).collect()
}

/// Those where she is in the middle of something, and comes back to.
pub fn where_she_stays() -> BTreeSet<String> {
    read().into_iter().filter(|(_, stays)| *stays).map(|(path, _)| path).collect()
}

/// The place that is shown at a path, the first that fits, as in the app.
pub fn of(path: &str) -> Option<String> {
    let path = path.split('?').next().unwrap_or(path);
    all().into_iter().find(|place| fits(place, path))
}

fn fits(place: &str, path: &str) -> bool {
    let (parts, given) = (place.split('/'), path.split('/'));
    parts.clone().count() == given.clone().count()
        && parts.zip(given).all(|(part, given)| part.starts_with(':') || part == given)
}

/// Each path, and whether she stays there.
fn read() -> Vec<(String, bool)> {
    let text = std::fs::read_to_string(ui("src/screens/others.ts")).expect("the screens are there");
    let rows = text.split("path: '").skip(1).filter_map(|row| row.split('}').next());
    rows.filter_map(|row| row.split_once('\''))
        .map(|(path, more)| (path.to_owned(), more.contains("stays: true")))
        .collect()
}

impl Woman {
    /// The path she is at.
    pub async fn path(&self) -> String {
        let here = "return location.hash.slice(1)";
        let path = self.window().client.execute(here, Vec::new()).await;
        path.ok().and_then(|path| path.as_str().map(str::to_owned)).unwrap_or_default()
    }
}
