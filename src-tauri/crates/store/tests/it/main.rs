//! The store from outside: what is told is kept, and the file can take a blow.

#[cfg(test)]
mod copies;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod decisions;
#[cfg(test)]
mod in_force;
#[cfg(test)]
mod keeping;
#[cfg(test)]
mod key;
#[cfg(test)]
mod key_kill;
#[cfg(test)]
mod kill;
#[cfg(test)]
mod migrations;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod prompts;
#[cfg(test)]
mod swap;
#[cfg(test)]
mod telling;
#[cfg(test)]
mod undoing;
