//! `./dev bench`: the measures of the design, as ratios within one run, the
//! goal beside the figure. Absolute times depend on the machine; ratios less so.
//!
//! It judges nothing and never fails for being slow.

#[path = "../journeys/process.rs"]
#[expect(dead_code, reason = "the journeys use more of it")]
mod process;
mod prompts;
mod size;
mod start;
mod work;

/// One line of the table.
pub struct Measure {
    what: &'static str,
    figure: String,
    goal: &'static str,
    met: Option<bool>,
}

fn main() {
    let mut table = work::measures();
    table.extend(prompts::measures());
    table.extend(size::measures());
    table.extend(start::measures());
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
    let one = |()| {
        #[expect(clippy::disallowed_methods, reason = "a measure reads the clock")]
        let began = std::time::Instant::now();
        work();
        began.elapsed().as_secs_f64() * 1000.0
    };
    median(std::iter::repeat_n((), times).map(one).collect())
}
