//! One track while it is read: sums, the latest instant, and the spot before.

use super::Run;
use super::spot::Spot;

/// From this pace on a stretch counts as running, metres a second (6.5 km/h).
/// Most people walk below it and jog above it; a slow jog must not be lost.
const RUNNING_M_S: f64 = 1.8;
/// Faster than this nobody is on foot: the receiver leapt, or she sat in a car.
const ON_FOOT_M_S: f64 = 8.0;
/// Pace is judged over at least this long: single steps of a receiver jump about.
const STRETCH_MS: i64 = 10_000;
/// A longer silence between two points is a pause, milliseconds.
const LONGEST_STEP_MS: i64 = 60_000;

/// A point as it was read.
#[derive(Clone, Copy, Default)]
pub(super) struct Point {
    pub(super) spot: Option<Spot>,
    pub(super) instant_ms: Option<i64>,
    pub(super) heart_rate_bpm: Option<u16>,
}

/// A track so far.
#[derive(Default)]
pub(super) struct Track {
    pub(super) points: u32,
    first_ms: Option<i64>,
    latest_ms: i64,
    before: Option<Spot>,
    stretch_ms: i64,
    stretch_m: f64,
    run_ms: i64,
    distance_m: f64,
    beats: u64,
    beats_of: u64,
}

impl Track {
    /// Hears the next point. Without a time, or not later than the one before,
    /// it says nothing about how long or how fast.
    pub(super) fn hear(&mut self, point: Point) {
        self.points = self.points.saturating_add(1);
        let Some(instant) = point.instant_ms else { return };
        if let Some(rate) = point.heart_rate_bpm {
            self.beats += u64::from(rate);
            self.beats_of += 1;
        }
        if self.first_ms.is_none() {
            self.first_ms = Some(instant);
        } else if instant <= self.latest_ms {
            return;
        } else {
            self.step(instant.saturating_sub(self.latest_ms), point.spot);
        }
        self.latest_ms = instant;
        self.before = point.spot;
    }

    /// The recording was paused here.
    pub(super) fn pause(&mut self) {
        self.judge_stretch();
        self.before = None;
    }

    /// The run, if any point had a time.
    pub(super) fn finish(mut self) -> Option<Run> {
        self.judge_stretch();
        let start_ms = self.first_ms?;
        let duration_s = seconds(self.latest_ms.saturating_sub(start_ms));
        let heart_rate_bpm =
            self.beats.checked_div(self.beats_of).and_then(|mean| u16::try_from(mean).ok());
        Some(Run {
            start_ms,
            duration_s,
            run_s: seconds(self.run_ms).min(duration_s),
            distance_m: metres(self.distance_m),
            heart_rate_bpm,
        })
    }

    fn step(&mut self, lasted_ms: i64, to: Option<Spot>) {
        let way = match (self.before, to) {
            (Some(from), Some(to)) if lasted_ms <= LONGEST_STEP_MS => Some(from.metres_to(to)),
            _ => None,
        };
        match way.filter(|way| pace(*way, lasted_ms) <= ON_FOOT_M_S) {
            Some(way) => {
                self.distance_m += way;
                self.stretch_m += way;
                self.stretch_ms += lasted_ms;
                if self.stretch_ms >= STRETCH_MS {
                    self.judge_stretch();
                }
            }
            None => self.judge_stretch(),
        }
    }

    fn judge_stretch(&mut self) {
        if self.stretch_ms > 0 && pace(self.stretch_m, self.stretch_ms) >= RUNNING_M_S {
            self.run_ms = self.run_ms.saturating_add(self.stretch_ms);
        }
        (self.stretch_ms, self.stretch_m) = (0, 0.0);
    }
}

/// Metres a second. A step never lasts longer than a minute, so nothing is lost.
fn pace(way_m: f64, lasted_ms: i64) -> f64 {
    let lasted = i32::try_from(lasted_ms).map_or(f64::INFINITY, f64::from);
    way_m * 1000.0 / lasted
}

fn seconds(lasted_ms: i64) -> u32 {
    u32::try_from(lasted_ms / 1000).unwrap_or(u32::MAX)
}

/// Whole metres. A float to an integer saturates; the way of one file never comes near.
fn metres(way: f64) -> u32 {
    way.round() as u32
}
