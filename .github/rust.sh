#!/bin/sh
# .github/rust.sh [TARGET...]: for the later steps of a workflow, the Rust that Cargo.toml names. A
# newer one has lints that nobody here has seen, and would turn the same commit red overnight.
set -eu
cd "$(dirname "$0")/.."
rust=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
rustup toolchain install "$rust" --no-self-update --profile minimal --component clippy --component rustfmt
for target; do rustup target add --toolchain "$rust" "$target"; done
echo "RUSTUP_TOOLCHAIN=$rust" >>"$GITHUB_ENV"
