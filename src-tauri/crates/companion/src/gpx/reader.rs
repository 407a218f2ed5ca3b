//! The text of a file, part by part, to tracks. A part may end anywhere; what
//! is not whole yet waits for the next one, and it may not wait for ever.

use chrono::{DateTime, NaiveDateTime};
use quick_xml::Reader as Xml;
use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::{BytesStart, Event};

use super::spot::Spot;
use super::track::{Point, Track};
use super::{GpxFault, LARGEST_FILE, LARGEST_PART, MOST_TRACKS, Run};

/// The longest piece (a tag, a comment, a text) that is waited for, in bytes.
const LONGEST_PIECE: usize = 64 * 1024;
/// The most elements inside one another.
const DEEPEST: usize = 32;
/// The longest value read; a time has 35 characters at most.
const LONGEST_VALUE: usize = 48;

/// The elements that say something; all others are passed over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tag {
    Gpx,
    Track,
    Segment,
    Point,
    Time,
    Extensions,
    PointExtension,
    HeartRate,
    Other,
}

const POINT: [Tag; 4] = [Tag::Gpx, Tag::Track, Tag::Segment, Tag::Point];
const TIME: [Tag; 5] = [Tag::Gpx, Tag::Track, Tag::Segment, Tag::Point, Tag::Time];
const HEART_RATE: [Tag; 7] = [
    Tag::Gpx,
    Tag::Track,
    Tag::Segment,
    Tag::Point,
    Tag::Extensions,
    Tag::PointExtension,
    Tag::HeartRate,
];

/// A file being read.
#[derive(Default)]
pub struct Reader {
    /// What came and is not whole yet.
    waiting: String,
    taken: u64,
    path: Vec<Tag>,
    /// Anything but blanks came.
    said: bool,
    /// The root element came.
    begun: bool,
    value: String,
    point: Point,
    track: Track,
    points: u64,
    runs: Vec<Run>,
}

impl Reader {
    /// Nothing read yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next part of the text.
    ///
    /// # Errors
    /// What is wrong with the file, as soon as it shows. Nothing more can be
    /// read from it then.
    pub fn feed(&mut self, part: &str) -> Result<(), GpxFault> {
        let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
        self.taken = self.taken.saturating_add(length);
        if self.taken > LARGEST_FILE || part.len() > LARGEST_PART {
            return Err(GpxFault::TooLarge);
        }
        let mut text = std::mem::take(&mut self.waiting);
        text.push_str(part);
        // It marks the order of bytes and is no text; the XML reader does not count it.
        let text = text.trim_start_matches('\u{feff}');
        self.looks_right(text)?;
        let read = self.read(text)?;
        let rest = text.get(read..).unwrap_or_default();
        if rest.len() > LONGEST_PIECE {
            return Err(GpxFault::TooLarge);
        }
        rest.clone_into(&mut self.waiting);
        Ok(())
    }

    /// The runs, in the order of the file.
    ///
    /// # Errors
    /// `Truncated`, `Empty` or `NoTimes`.
    pub fn finish(self) -> Result<Vec<Run>, GpxFault> {
        if !self.said && self.waiting.trim().is_empty() {
            return Err(GpxFault::Empty);
        }
        if !self.begun || !self.path.is_empty() || !self.waiting.trim().is_empty() {
            return Err(GpxFault::Truncated);
        }
        match (self.runs.is_empty(), self.points) {
            (true, 0) => Err(GpxFault::Empty),
            (true, _) => Err(GpxFault::NoTimes),
            (false, _) => Ok(self.runs),
        }
    }

    /// Bytes held between two parts.
    #[must_use]
    pub fn held_bytes(&self) -> usize {
        let runs = self.runs.capacity() * size_of::<Run>();
        let path = self.path.capacity() * size_of::<Tag>();
        self.waiting.capacity() + self.value.capacity() + runs + path
    }

    /// What is no text of a GPX file is seen before its first tag.
    fn looks_right(&self, text: &str) -> Result<(), GpxFault> {
        if text.contains(['\0', '\u{fffe}']) || !self.begun && text.starts_with('\u{fffd}') {
            return Err(GpxFault::Encoding);
        }
        let first = text.trim_start().chars().next();
        match first {
            Some(first) if !self.begun && first != '<' => Err(GpxFault::NotGpx),
            _ => Ok(()),
        }
    }

    /// Reads whatever is whole; says how many bytes that was.
    fn read(&mut self, text: &str) -> Result<usize, GpxFault> {
        let mut xml = Xml::from_str(text);
        // A part may begin inside an element; the path is kept here.
        xml.config_mut().check_end_names = false;
        xml.config_mut().allow_unmatched_ends = true;
        loop {
            let start = offset(xml.buffer_position());
            let event = xml.read_event();
            let at_the_end = offset(xml.buffer_position()) >= text.len();
            match event {
                Ok(Event::Eof) => return Ok(start),
                // It may go on in the next part.
                Ok(Event::Text(_)) if at_the_end => return Ok(start),
                Ok(event) => self.hear(&event)?,
                Err(error) => {
                    return waits(&error, text.get(start..).unwrap_or_default()).map(|()| start);
                }
            }
        }
    }

    fn hear(&mut self, event: &Event<'_>) -> Result<(), GpxFault> {
        self.said |= !matches!(event, Event::Text(_));
        match event {
            Event::Start(tag) => self.open(tag),
            Event::Empty(tag) => {
                self.open(tag)?;
                self.close(of(tag))
            }
            Event::End(tag) => self.close(named(tag.local_name().as_ref())),
            Event::Text(text) => self.say(&text.xml10_content()),
            Event::CData(text) => self.say(&text.xml10_content()),
            Event::GeneralRef(name) => self.refer(&name.xml10_content()),
            Event::Decl(declaration) => {
                let encoding = declaration.encoding().and_then(Result::ok);
                let wide = encoding.is_some_and(|name| name.to_lowercase().starts_with("utf-16"));
                if wide { Err(GpxFault::Encoding) } else { Ok(()) }
            }
            Event::DocType(_) => Err(GpxFault::Forbidden),
            Event::Comment(_) | Event::PI(_) | Event::Eof => Ok(()),
        }
    }

    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), GpxFault> {
        let tag = of(element);
        if self.path.is_empty() && (self.begun || tag != Tag::Gpx) {
            return Err(GpxFault::NotGpx);
        }
        if self.path.len() >= DEEPEST {
            return Err(GpxFault::TooLarge);
        }
        self.begun = true;
        self.path.push(tag);
        self.value.clear();
        if self.path == POINT {
            self.point = Point { spot: spot(element), ..Point::default() };
        }
        Ok(())
    }

    fn close(&mut self, tag: Tag) -> Result<(), GpxFault> {
        if self.path.last() != Some(&tag) {
            return Err(GpxFault::NotGpx);
        }
        if self.path == TIME {
            self.point.instant_ms = instant(self.value.trim());
        } else if self.path == HEART_RATE {
            let rate = self.value.trim().parse::<u8>().ok().filter(|rate| *rate > 0);
            self.point.heart_rate_bpm = rate.map(u16::from);
        } else if self.path == POINT {
            self.points += 1;
            self.track.hear(std::mem::take(&mut self.point));
        } else if self.path.as_slice() == POINT.get(..3).unwrap_or_default() {
            self.track.pause();
        } else if self.path.as_slice() == POINT.get(..2).unwrap_or_default() {
            self.end_track()?;
        }
        self.path.pop();
        self.value.clear();
        Ok(())
    }

    fn end_track(&mut self) -> Result<(), GpxFault> {
        if let Some(run) = std::mem::take(&mut self.track).finish() {
            if self.runs.len() >= MOST_TRACKS {
                return Err(GpxFault::TooLarge);
            }
            self.runs.push(run);
        }
        Ok(())
    }

    fn say(&mut self, text: &str) -> Result<(), GpxFault> {
        if self.path.is_empty() {
            return if text.trim().is_empty() { Ok(()) } else { Err(GpxFault::NotGpx) };
        }
        if self.path == TIME || self.path == HEART_RATE {
            let room = LONGEST_VALUE.saturating_sub(self.value.len());
            self.value.extend(text.chars().take(room));
        }
        Ok(())
    }

    /// The five names every XML has and numbered characters are harmless;
    /// whatever else is named had to be defined first.
    fn refer(&mut self, name: &str) -> Result<(), GpxFault> {
        let known = matches!(name, "lt" | "gt" | "amp" | "apos" | "quot");
        if !known && !name.starts_with('#') {
            return Err(GpxFault::Forbidden);
        }
        // No time or number is written so; it makes the value unreadable.
        self.say("\u{fffd}")
    }
}

fn offset(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

/// Whether `rest` may become whole with the next part.
fn waits(error: &Error, rest: &str) -> Result<(), GpxFault> {
    match error {
        Error::Syntax(SyntaxError::UnclosedDoctype) => Err(GpxFault::Forbidden),
        Error::Syntax(_) => Ok(()),
        Error::IllFormed(IllFormedError::UnclosedReference) if !rest.contains('<') => Ok(()),
        _ => Err(GpxFault::NotGpx),
    }
}

fn of(element: &BytesStart<'_>) -> Tag {
    named(element.local_name().as_ref())
}

fn named(name: &str) -> Tag {
    match name {
        "gpx" => Tag::Gpx,
        "trk" => Tag::Track,
        "trkseg" => Tag::Segment,
        "trkpt" => Tag::Point,
        "time" => Tag::Time,
        "extensions" => Tag::Extensions,
        "TrackPointExtension" => Tag::PointExtension,
        "hr" => Tag::HeartRate,
        _ => Tag::Other,
    }
}

fn spot(element: &BytesStart<'_>) -> Option<Spot> {
    let (mut latitude, mut longitude) = (None, None);
    for attribute in element.attributes().with_checks(false).flatten() {
        match attribute.key.as_ref() {
            "lat" => latitude = Some(attribute.value),
            "lon" => longitude = Some(attribute.value),
            _ => {}
        }
    }
    Spot::read(latitude.as_deref(), longitude.as_deref())
}

/// Milliseconds of a time. GPX writes UTC; one without a zone means it as well.
fn instant(text: &str) -> Option<i64> {
    let zoned = DateTime::parse_from_rfc3339(text).ok().map(|time| time.timestamp_millis());
    let plain = || NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").ok();
    zoned.or_else(|| plain().map(|time| time.and_utc().timestamp_millis()))
}
