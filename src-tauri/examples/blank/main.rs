//! A blank window of the same engine and version: what `./dev bench` compares
//! Surefoot with. It has one page with one word and no command.

fn main() {
    let context = tauri::generate_context!("examples/blank/tauri.conf.json");
    if tauri::Builder::default().run(context).is_err() {
        std::process::exit(1);
    }
}
