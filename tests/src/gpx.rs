//! GPX files of invented runs, for tests, journeys and the bench.

use std::fmt::Write as _;

use chrono::{DateTime, Duration};

/// Metres of a degree of latitude.
const DEGREE_M: f64 = 111_195.0;

/// A file around tracks.
#[must_use]
pub fn file(tracks: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"prove\" \
         xmlns=\"http://www.topografix.com/GPX/1/1\">\n<metadata><name>Runs</name></metadata>\n\
         {tracks}</gpx>\n"
    )
}

/// A track of `seconds`, one point a second, at `pace` metres a second.
#[must_use]
pub fn track(start: &str, seconds: u32, pace: f64) -> String {
    let start = DateTime::parse_from_rfc3339(start).unwrap_or_default();
    let mut text = String::from("<trk><name>Run</name><trkseg>\n");
    for second in 0..=seconds {
        let latitude = 51.5 + f64::from(second) * pace / DEGREE_M;
        let time = (start + Duration::seconds(second.into())).format("%Y-%m-%dT%H:%M:%SZ");
        // Writing into a String cannot fail.
        let _ = writeln!(
            text,
            "<trkpt lat=\"{latitude:.7}\" lon=\"-0.1\"><ele>20.0</ele><time>{time}</time></trkpt>"
        );
    }
    text + "</trkseg></trk>\n"
}
