//! `./dev bench`: the measures of the design, as ratios within one run, the
//! goal beside the figure. Absolute times depend on the machine; ratios less so.
//!
//! It judges nothing and never fails for being slow. `./dev bench NAME` takes
//! only the measures of that module.

mod data;
mod gpx;
mod growth;
mod lock;
mod memory;
mod parts;
#[path = "../journeys/process.rs"]
#[expect(dead_code, reason = "the journeys use more of it")]
mod process;
mod prompts;
mod size;
mod start;
mod work;

/// What takes the measures of a module.
type Take = fn() -> Vec<Measure>;

/// One line of the table.
pub struct Measure {
    what: &'static str,
    figure: String,
    goal: &'static str,
    met: Option<bool>,
}

/// What is measured, by module.
const MEASURES: [(&str, Take); 9] = [
    ("work", work::measures),
    ("growth", growth::measures),
    ("gpx", gpx::measures),
    ("data", data::measures),
    ("lock", lock::measures),
    ("prompts", prompts::measures),
    ("size", size::measures),
    ("android", size::android),
    ("start", start::measures),
];

fn main() {
    if gpx::alone() {
        return;
    }
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let wanted = |name: &str| asked.is_empty() || asked.iter().any(|word| word == name);
    let table = MEASURES.iter().filter(|(name, _)| wanted(name)).flat_map(|(_, take)| take());
    println!("| What | Figure | Goal | |\n|---|---|---|---|");
    for line in table {
        let mark = match line.met {
            Some(true) => "met",
            Some(false) => "NOT met",
            None => "",
        };
        println!("| {} | {} | {} | {mark} |", line.what, line.figure, line.goal);
    }
}

/// A ratio against its goal.
fn ratio(
    what: &'static str,
    ours: f64,
    base: f64,
    unit: &str,
    most: f64,
    goal: &'static str,
) -> Measure {
    let ratio = ours / base;
    let figure = format!("{ratio:.2} × ({ours:.2} against {base:.2} {unit})");
    Measure { what, figure, goal, met: Some(ratio <= most) }
}

/// The middle one of `values`.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Milliseconds that `work` takes, the median of `times`.
fn milliseconds(times: usize, mut work: impl FnMut()) -> f64 {
    median(std::iter::repeat_n((), times).map(|()| took(&mut work)).collect())
}

/// The same for two works, in turn, so that a slow moment of the machine meets both.
fn in_turn(times: usize, mut one: impl FnMut(), mut other: impl FnMut()) -> (f64, f64) {
    let both = std::iter::repeat_n((), times).map(|()| (took(&mut one), took(&mut other)));
    let (ones, others): (Vec<_>, Vec<_>) = both.unzip();
    (median(ones), median(others))
}

#[expect(clippy::disallowed_methods, reason = "a measure reads the clock")]
fn took(work: &mut impl FnMut()) -> f64 {
    let began = std::time::Instant::now();
    work();
    began.elapsed().as_secs_f64() * 1000.0
}
