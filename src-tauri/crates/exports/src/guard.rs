//! Cells that a spreadsheet would take for a formula, made plain text and back.

/// What a spreadsheet begins a formula with, and the guard itself.
const BEGINS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// The cell with an apostrophe before it where it needs one.
pub fn guarded(cell: &str) -> String {
    if cell.starts_with(BEGINS) { format!("'{cell}") } else { cell.to_owned() }
}

/// What [`guarded`] was given.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}
