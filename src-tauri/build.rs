//! Makes the permissions of our own commands, so that the window may call these
//! and nothing else, and unused built-in commands can be left out of a release.

include!("src/names.rs");

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&NAMES);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(trouble) = tauri_build::try_build(attributes) {
        // Cargo shows a build script's output only when it ends badly.
        println!("{trouble:#}");
        std::process::exit(1);
    }
}
