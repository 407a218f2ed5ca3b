//! The reader on files that are right, wrong, strange and hostile.

use super::{GpxFault, MOST_TRACKS, Reader, Run};

/// A second of running at 3 m/s northwards, in degrees.
const STEP: f64 = 3.0 / 111_195.0;

fn read(text: &str) -> Result<Vec<Run>, GpxFault> {
    let mut reader = Reader::new();
    reader.feed(text)?;
    reader.finish()
}

/// The same, one character at a time.
fn read_slowly(text: &str) -> Result<Vec<Run>, GpxFault> {
    let mut reader = Reader::new();
    for character in text.chars() {
        reader.feed(character.encode_utf8(&mut [0; 4]))?;
    }
    reader.finish()
}

#[track_caller]
fn check(text: &str, expected: Result<Vec<Run>, GpxFault>) {
    assert_eq!(read(text), expected);
    assert_eq!(read_slowly(text), expected, "one character at a time");
}

#[track_caller]
fn refuses(text: &str, fault: GpxFault) {
    check(text, Err(fault));
}

fn gpx(inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"a watch\" \
         xmlns=\"http://www.topografix.com/GPX/1/1\">{inside}</gpx>\n"
    )
}

fn track(points: &str) -> String {
    format!("<trk><name>Morning</name><trkseg>{points}</trkseg></trk>")
}

fn point(latitude: f64, time: &str, more: &str) -> String {
    format!(
        "<trkpt lat=\"{latitude}\" lon=\"-0.1\"><ele>20</ele><time>{time}</time>{more}</trkpt>\n"
    )
}

/// `seconds` points, one a second from 08:00 UTC, `step` degrees apart.
fn points(seconds: u32, step: f64) -> String {
    (0..=seconds)
        .map(|at| {
            let time = format!("2026-03-01T08:{:02}:{:02}Z", at / 60, at % 60);
            point(51.5 + f64::from(at) * step, &time, "")
        })
        .collect()
}

#[track_caller]
fn one(text: &str) -> Run {
    let runs = read(text).unwrap();
    assert_eq!(read_slowly(text).unwrap(), runs);
    let [run] = runs.as_slice() else { panic!("{} runs", runs.len()) };
    *run
}

#[test]
fn a_run_has_its_start_its_length_and_its_way() {
    let run = one(&gpx(&track(&points(600, STEP))));
    let start_ms = 1_772_352_000_000;
    let (duration_s, run_s, distance_m) = (600, 600, 1800);
    assert_eq!(run, Run { start_ms, duration_s, run_s, distance_m, heart_rate_bpm: None });
}

#[test]
fn a_walk_is_no_running_time() {
    let run = one(&gpx(&track(&points(600, STEP / 2.0))));
    assert_eq!((run.duration_s, run.run_s, run.distance_m), (600, 0, 900));
}

#[test]
fn a_minute_of_silence_and_more_is_a_pause() {
    let resting = |minute: u32| {
        let before = point(51.5, "2026-03-01T08:00:00Z", "");
        let after = point(51.5 + 100.0 * STEP, &format!("2026-03-01T08:0{minute}:01Z"), "");
        one(&gpx(&track(&(before + &after))))
    };
    assert_eq!((resting(1).duration_s, resting(1).run_s, resting(1).distance_m), (61, 0, 0));
    let steady = point(51.5, "2026-03-01T08:00:00Z", "")
        + &point(51.5 + 60.0 * STEP, "2026-03-01T08:01:00Z", "");
    assert_eq!(one(&gpx(&track(&steady))).run_s, 60);
}

#[test]
fn a_new_segment_is_a_pause() {
    let second = point(51.6, "2026-03-01T08:10:05Z", "")
        + &point(51.6 + 10.0 * STEP, "2026-03-01T08:10:15Z", "");
    let text = track(&format!("{}</trkseg><trkseg>{second}", points(600, STEP)));
    let run = one(&gpx(&text));
    assert_eq!((run.duration_s, run.run_s, run.distance_m), (615, 610, 1830));
}

#[test]
fn a_leap_of_the_receiver_is_no_way() {
    let leap = points(20, STEP) + &point(52.0, "2026-03-01T08:00:21Z", "");
    let run = one(&gpx(&track(&leap)));
    assert_eq!((run.duration_s, run.run_s, run.distance_m), (21, 20, 60));
}

#[test]
fn times_out_of_order_say_nothing() {
    let back = points(20, STEP) + &point(51.6, "2026-03-01T07:00:00Z", "");
    assert_eq!(one(&gpx(&track(&back))), one(&gpx(&track(&points(20, STEP)))));
}

#[test]
fn a_missing_heart_rate_stays_missing() {
    assert_eq!(one(&gpx(&track(&points(20, STEP)))).heart_rate_bpm, None);
    let elsewhere = "<extensions><hr>150</hr></extensions>";
    let run = one(&gpx(&track(&point(51.5, "2026-03-01T08:00:00Z", elsewhere))));
    assert_eq!(run.heart_rate_bpm, None);
}

#[test]
fn a_heart_rate_is_the_mean_of_those_that_are_there() {
    let heart = |rate: &str| {
        format!(
            "<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>{rate}</gpxtpx:hr>\
             </gpxtpx:TrackPointExtension></extensions>"
        )
    };
    let text: String = ["140", "", "0", "nine", "999", "150"]
        .iter()
        .enumerate()
        .map(|(at, rate)| point(51.5, &format!("2026-03-01T08:00:0{at}Z"), &heart(rate)))
        .collect();
    assert_eq!(one(&gpx(&track(&text))).heart_rate_bpm, Some(145));
}

#[test]
fn two_tracks_are_two_runs() {
    let text = gpx(&(track(&points(60, STEP)) + &track(&points(30, STEP))));
    let lengths: Vec<u32> = read(&text).unwrap().iter().map(|run| run.duration_s).collect();
    assert_eq!(lengths, [60, 30]);
}

#[test]
fn times_are_read_as_they_are_written() {
    let start = |time: &str| one(&gpx(&track(&point(51.5, time, "")))).start_ms;
    let eight = start("2026-03-01T08:00:00Z");
    for same in [
        "2026-03-01T09:00:00+01:00",
        "2026-03-01T08:00:00",
        "2026-03-01T08:00:00.000Z",
        " 2026-03-01T08:00:00Z ",
        "<![CDATA[2026-03-01T08:00:00Z]]>",
        "2026-03-01<!-- at -->T08:00:00Z",
    ] {
        assert_eq!(start(same), eight, "{same}");
    }
}

#[test]
fn a_track_without_times_is_left_out_where_another_has_them() {
    let silent = track("<trkpt lat=\"51\" lon=\"0\"/><trkpt lat=\"51.1\" lon=\"0\"/>");
    assert_eq!(one(&gpx(&(silent.clone() + &track(&points(9, STEP))))).duration_s, 9);
    refuses(&gpx(&silent), GpxFault::NoTimes);
    refuses(&gpx(&track(&point(51.5, "yesterday", ""))), GpxFault::NoTimes);
}

#[test]
fn places_that_are_none_make_no_way() {
    for latitude in [f64::NAN, f64::INFINITY, 91.0, 1e300] {
        let odd = points(20, STEP) + &point(latitude, "2026-03-01T08:00:21Z", "");
        let run = one(&gpx(&track(&odd)));
        assert_eq!((run.duration_s, run.run_s, run.distance_m), (21, 20, 60), "{latitude}");
    }
}

#[test]
fn huge_numbers_are_only_numbers() {
    let ends = point(51.5, "0001-01-01T00:00:00Z", "") + &point(51.5, "9999-12-31T23:59:59Z", "");
    let run = one(&gpx(&track(&ends)));
    assert_eq!((run.duration_s, run.run_s), (u32::MAX, 0));
}

#[test]
fn a_byte_order_mark_and_a_comment_may_stand_first() {
    let text = format!("\u{feff}{}", gpx(&track(&points(9, STEP))));
    assert_eq!(one(&text).duration_s, 9);
    assert_eq!(
        one(&format!(
            "<!-- mine -->{}<!-- end -->",
            &text[3..].replacen("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "", 1)
        ))
        .duration_s,
        9
    );
}

#[test]
fn what_is_no_gpx_is_refused() {
    refuses("<html><body>Hello</body></html>", GpxFault::NotGpx);
    refuses("{\"type\": \"FeatureCollection\"}", GpxFault::NotGpx);
    refuses("PK\u{3}\u{4}", GpxFault::NotGpx);
    refuses("<gpx></gpx><gpx></gpx>", GpxFault::NotGpx);
    refuses("<gpx></gpx>and more<", GpxFault::NotGpx);
    refuses("<gpx><trk></gpx></trk>", GpxFault::NotGpx);
    refuses("</gpx>", GpxFault::NotGpx);
    refuses("<gpx>a & b <trk/></gpx>", GpxFault::NotGpx);
}

#[test]
fn what_ends_in_the_middle_is_refused_wherever_it_ends() {
    let text = gpx(&track(&points(3, STEP)));
    let whole = text.trim_end().len();
    for (end, _) in text.char_indices().take_while(|(end, _)| *end < whole).skip(1) {
        assert_eq!(read(&text[..end]), Err(GpxFault::Truncated), "after {end}");
    }
}

#[test]
fn a_file_without_a_way_is_empty() {
    refuses("", GpxFault::Empty);
    refuses(" \n", GpxFault::Empty);
    refuses(&gpx(""), GpxFault::Empty);
    refuses(
        &gpx("<wpt lat=\"51\" lon=\"0\"><time>2026-03-01T08:00:00Z</time></wpt>"),
        GpxFault::Empty,
    );
    refuses(&gpx(&track("")), GpxFault::Empty);
}

#[test]
fn entities_of_its_own_are_refused_unread() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE gpx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\
                <gpx><trk><name>&b;</name></trk></gpx>";
    refuses(bomb, GpxFault::Forbidden);
    refuses("<!DOCTYPE gpx SYSTEM \"file:///etc/passwd\"><gpx/>", GpxFault::Forbidden);
    refuses(&gpx("<name>&bomb;</name>"), GpxFault::Forbidden);
    let endless = format!("<!DOCTYPE gpx [{}", "<!ENTITY a \"b\">".repeat(10_000));
    assert_eq!(read(&endless), Err(GpxFault::Forbidden));
}

#[test]
fn the_names_every_xml_has_are_welcome() {
    let named = "<metadata><name>Ann &amp; I &lt;3 &#x2764;</name></metadata>";
    let run = one(&gpx(&format!("{named}{}", track(&points(9, STEP)))));
    assert_eq!(run.duration_s, 9);
    refuses(&gpx(&track(&point(51.5, "2026-03-01T08:00:0&#48;Z", ""))), GpxFault::NoTimes);
}

#[test]
fn other_writings_than_utf_8_are_refused_in_words() {
    let wide: String = gpx("").chars().flat_map(|one| [one, '\0']).collect();
    refuses(&format!("\u{fffd}\u{fffd}{wide}"), GpxFault::Encoding);
    refuses(&wide, GpxFault::Encoding);
    refuses("<?xml version=\"1.0\" encoding=\"UTF-16\"?><gpx/>", GpxFault::Encoding);
}

#[test]
fn what_never_ends_is_not_waited_for() {
    let long = "a".repeat(70_000);
    for text in [format!("<gpx><!-- {long}"), format!("<gpx {long}"), format!("<gpx>{long}")] {
        assert_eq!(read(&text), Err(GpxFault::TooLarge));
    }
    assert_eq!(read(&format!("<gpx>{}", "<a>".repeat(40))), Err(GpxFault::TooLarge));
    let tracks = track(&point(51.5, "2026-03-01T08:00:00Z", "")).repeat(MOST_TRACKS + 1);
    assert_eq!(read(&gpx(&tracks)), Err(GpxFault::TooLarge));
}

#[test]
fn more_than_the_largest_file_is_refused_while_it_comes() {
    let mut reader = Reader::new();
    reader.feed("<gpx>").unwrap();
    let comments = format!("<!--{}-->", "a".repeat(60_000)).repeat(16);
    let fault = (0..40).find_map(|_| reader.feed(&comments).err());
    assert_eq!(fault, Some(GpxFault::TooLarge));
    assert!(reader.held_bytes() < 2 * 1024 * 1024);
}
