//! The readiness check over its whole answer space (§8), and the offer over
//! everything that can stand beside it. Too many for one table, so in steps,
//! and each step that factors is itself tested:
//!
//! 1. `questions`: every raw answer of every question has the colour of its
//!    class, whatever the other questions say.
//! 2. `colours`: every vector of twelve colours has its summary.
//! 3. `offers`: every summary, stage, set of holds, spacing, volume, stop and
//!    sign has its offer, and the offer knows nothing of the colours but the
//!    summary.
//!
//! Only tests; they look at the core's own functions and repeat the tables of
//! the programme in other words.

extern crate std;

mod colours;
mod offers;
mod questions;
