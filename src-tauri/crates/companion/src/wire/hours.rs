//! Quiet hours on the wire, as they are at this moment. No rule is here.

use serde::Serialize;
use ts_rs::TS;

/// Whether it is quiet now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Hours {
    /// It is: no sound, and the dim look where the look follows the device.
    pub quiet: bool,
    /// Seconds until that changes, 1 to 86 400; null when it never does.
    pub changes_in_s: Option<u32>,
}
