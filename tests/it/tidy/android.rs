//! The Android project: what the app may do on a phone, which of its parts
//! others can reach, and what may leave it. The manifest is read as it stands;
//! what Gradle merges into it can only be seen where there is Gradle.

use super::{files, root, text};

const PROJECT: &str = "src-tauri/gen/android";
const SOURCES: &str = "src-tauri/gen/android/app/src/main";

/// Everything the app may ask a phone for. Each has its reason in the manifest.
const ASKED: [&str; 4] =
    ["POST_NOTIFICATIONS", "RECEIVE_BOOT_COMPLETED", "USE_BIOMETRIC", "VIBRATE"];
/// What libraries ask for, and the merged manifest is not to hold.
const REMOVED: [&str; 3] = ["ACCESS_NETWORK_STATE", "INTERNET", "WAKE_LOCK"];
/// What another app, or the system on its behalf, can reach.
const EXPORTED: [&str; 1] = [".MainActivity"];
/// What can be reached by this app and the system alone.
const KEPT: [&str; 2] = [".PromptRestorer", "androidx.core.content.FileProvider"];

/// The text of a file of the sources without its comments.
fn source(path: &str) -> String {
    let text = text(&format!("{SOURCES}/{path}"));
    let mut parts = text.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("-->").expect("a comment ends").1)
}

/// The elements of this name, each from its opening to the end of its attributes.
fn elements(xml: &str, name: &str) -> Vec<String> {
    let opening = format!("<{name}");
    let found = xml.split(&opening).skip(1);
    let own = found.filter(|rest| rest.starts_with(char::is_whitespace));
    own.map(|rest| rest.split('>').next().unwrap_or_default().to_owned()).collect()
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let rest = element.split(&format!("{name}=\"")).nth(1)?;
    rest.split('"').next()
}

fn removed(element: &str) -> bool {
    attribute(element, "tools:node") == Some("remove")
}

/// The names of these elements, in order.
fn names(elements: &[String]) -> Vec<&str> {
    let mut names: Vec<&str> =
        elements.iter().map(|one| attribute(one, "android:name").expect("a name")).collect();
    names.sort_unstable();
    names
}

fn components(xml: &str) -> Vec<String> {
    let kinds = ["activity", "activity-alias", "service", "receiver", "provider"];
    let all = kinds.iter().flat_map(|kind| elements(xml, kind));
    all.filter(|one| !removed(one)).collect()
}

#[test]
fn an_android_phone_is_asked_for_what_is_listed_and_nothing_else() {
    let permissions = elements(&source("AndroidManifest.xml"), "uses-permission");
    let (out, asked): (Vec<_>, Vec<_>) = permissions.into_iter().partition(|one| removed(one));
    let full = |names: &[&str]| -> Vec<_> {
        names.iter().map(|name| format!("android.permission.{name}")).collect()
    };
    assert_eq!(names(&asked), full(&ASKED));
    assert_eq!(names(&out), full(&REMOVED));
}

#[test]
fn every_permission_of_android_stands_under_its_reason() {
    let manifest = text(&format!("{SOURCES}/AndroidManifest.xml"));
    for permission in ASKED {
        let before =
            manifest.split(&format!("permission.{permission}\"")).next().expect("it is there");
        let lines: Vec<&str> = before.lines().rev().skip(1).collect();
        assert!(lines.first().is_some_and(|line| line.trim_end().ends_with("-->")), "{permission}");
    }
}

#[test]
fn on_android_only_the_window_can_be_reached_by_others() {
    let components = components(&source("AndroidManifest.xml"));
    let (open, closed): (Vec<_>, Vec<_>) =
        components.into_iter().partition(|one| attribute(one, "android:exported") != Some("false"));
    assert_eq!(names(&open), EXPORTED);
    assert_eq!(names(&closed), KEPT);
}

/// What a phone may change under an open window; the manifest says what is left out.
const CHANGES: &str = "colorMode|density|fontScale|fontWeightAdjustment|keyboard\
    |keyboardHidden|layoutDirection|locale|mcc|mnc|navigation|orientation|screenLayout\
    |screenSize|smallestScreenSize|touchscreen|uiMode";

#[test]
fn nothing_she_changes_on_her_phone_makes_the_window_of_android_anew() {
    let window = elements(&source("AndroidManifest.xml"), "activity").remove(0);
    assert_eq!(attribute(&window, "android:configChanges"), Some(CHANGES));
    assert!(source("java/app/surefoot/companion/MainActivity.kt").contains("textZoom"));
}

#[test]
fn nothing_of_hers_goes_into_a_backup_of_android() {
    let application = elements(&source("AndroidManifest.xml"), "application").remove(0);
    let held = |name: &str| attribute(&application, name);
    assert_eq!(held("android:allowBackup"), Some("false"));
    assert_eq!(held("android:fullBackupContent"), Some("false"));
    assert_eq!(held("android:usesCleartextTraffic"), Some("false"));
    assert_eq!(held("android:dataExtractionRules"), Some("@xml/data_extraction_rules"));
    let rules = source("res/xml/data_extraction_rules.xml");
    assert!(!rules.contains("<include"), "everything is left out");
    for way in ["cloud-backup", "device-transfer"] {
        let inside = rules.split(&format!("<{way}>")).nth(1).expect(way);
        let inside = inside.split(&format!("</{way}>")).next().unwrap_or_default();
        for domain in ["root", "file", "database", "sharedpref", "external"] {
            for place in [domain.to_owned(), format!("device_{domain}")] {
                let whole = format!("<exclude domain=\"{place}\" path=\".\" />");
                // Outside storage has no part of its own before the first unlock.
                assert!(place == "device_external" || inside.contains(&whole), "{way}: {place}");
            }
        }
    }
}

#[test]
fn android_hands_out_files_of_one_folder() {
    let paths = source("res/xml/file_paths.xml");
    let inside = paths.split("<paths>").nth(1).and_then(|rest| rest.split("</paths>").next());
    assert_eq!(inside.map(str::trim), Some("<cache-path name=\"exports\" path=\"exports/\" />"));
}

#[test]
fn no_build_of_android_widens_the_manifest() {
    for kind in ["debug", "release"] {
        let overlay = format!("{PROJECT}/app/src/{kind}");
        assert!(!root().join(&overlay).exists(), "{overlay}: one manifest for every build");
    }
}

#[test]
fn android_is_built_from_the_version_the_configuration_names() {
    let config: serde_json::Value =
        serde_json::from_str(&text("src-tauri/tauri.conf.json")).expect("JSON");
    let least = &config["bundle"]["android"]["minSdkVersion"];
    let gradle = text(&format!("{PROJECT}/app/build.gradle.kts"));
    assert!(gradle.contains(&format!("minSdk = {least}\n")), "{least}");
    let package = config["identifier"].as_str().expect("an identifier");
    assert!(gradle.contains(&format!("applicationId = \"{package}\"")));
}

#[test]
fn a_release_for_android_keeps_what_is_found_by_name() {
    let rules = text(&format!("{PROJECT}/app/proguard-rules.pro"));
    assert!(rules.lines().any(|line| line == "-keep class app.tauri.notification.** { *; }"));
}

#[test]
fn the_icon_of_a_prompt_is_a_drawable_of_that_name() {
    let host = text("src-tauri/src/prompts/mobile.rs");
    let name = host.split("const ICON: &str = \"").nth(1).and_then(|rest| rest.split('"').next());
    let drawable = format!("res/drawable/{}.xml", name.expect("the icon is named"));
    assert!(source(&drawable).contains("<vector"));
}

#[test]
fn page_and_phone_speak_of_the_same_things() {
    let (page, script) = (source("java/app/surefoot/companion/Page.kt"), source("assets/phone.js"));
    assert!(script.contains("window.surefootPhone") && page.contains("\"surefootPhone\""));
    let tokens = text("ui/src/style/tokens.css");
    for variable in ["--sai-top", "--sai-right", "--sai-bottom", "--sai-left", "--ime"] {
        assert!(page.contains(&format!("\"{variable}\"")), "{variable} is not published");
        assert!(tokens.contains(&format!("var({variable}, 0px)")), "{variable} is not read");
    }
}

#[test]
fn back_is_left_to_the_system() {
    let folder = root().join(SOURCES).join("java/app/surefoot/companion");
    for file in std::fs::read_dir(folder).expect("the sources").flatten() {
        let Ok(kotlin) = std::fs::read_to_string(file.path()) else { continue };
        for word in ["onBackPressed", "KEYCODE_BACK", "onKeyDown"] {
            assert!(!kotlin.contains(word), "{word} in {:?}", file.path());
        }
    }
}

#[test]
fn the_phone_answers_to_every_word_of_the_host() {
    let kotlin = source("java/app/surefoot/companion/DevicePlugin.kt");
    let commands = |name: &str| kotlin.contains(&format!("@Command\n  fun {name}(invoke: Invoke)"));
    let mut asked = Vec::new();
    for file in files("src-tauri/src/device", "rs") {
        let host = text(&file);
        for way in ["android::ask(", "android::ask_words(", "self.ask("] {
            for call in host.split(way).skip(1) {
                // Up to the words that go with it.
                let what = call.split(", &").next().unwrap_or_default();
                asked.extend(what.split('"').skip(1).step_by(2).map(str::to_owned));
            }
        }
        // One word, and bytes that go with it.
        let calls = host.split("phone::ask(app, \"").skip(1);
        asked.extend(calls.filter_map(|call| call.split('"').next()).map(str::to_owned));
    }
    asked.sort_unstable();
    asked.dedup();
    let expected = [
        "buzz",
        "chooseFolder",
        "facts",
        "fileNames",
        "forgetKey",
        "hide",
        "keepKey",
        "print",
        "readFile",
        "recallKey",
        "removeFile",
        "share",
        "show",
        "sleepAgain",
        "stayAwake",
        "writeFile",
    ];
    assert_eq!(asked, expected);
    for word in asked {
        assert!(commands(&word), "{word} is asked, and nobody answers");
    }
    let host = text("src-tauri/src/device/android.rs");
    assert!(host.contains("const CLASS: &str = \"DevicePlugin\""));
    assert!(kotlin.contains("@TauriPlugin\nclass DevicePlugin(activity: Activity)"));
    let motor = source("java/app/surefoot/companion/Motor.kt");
    for cue in ["begin", "release", "end"] {
        assert!(text("src-tauri/src/device/buzz.rs").contains(&format!("\"{cue}\"")), "{cue}");
        assert!(motor.contains(&format!("\"{cue}\" to longArrayOf(0, ")), "{cue}");
    }
}

#[test]
fn on_android_a_file_leaves_as_a_content_uri() {
    let share = source("java/app/surefoot/companion/Share.kt");
    assert!(
        share.contains(
            "FileProvider.getUriForFile(activity, \"${activity.packageName}.fileprovider\""
        )
    );
    assert!(share.contains("FLAG_GRANT_READ_URI_PERMISSION"));
    assert!(!share.contains("FLAG_GRANT_WRITE") && !share.contains("fromFile"));
    let manifest = source("AndroidManifest.xml");
    assert!(manifest.contains("android:authorities=\"${applicationId}.fileprovider\""));
    let host = text("src-tauri/src/downloads.rs");
    assert!(host.contains("app_cache_dir().ok()?.join(\"exports\")"), "the one folder handed out");
}

#[test]
fn an_android_window_is_hidden_before_it_shows_anything() {
    let activity = source("java/app/surefoot/companion/MainActivity.kt");
    let before = activity.split("super.onCreate").next().expect("it begins");
    assert!(before.contains("window.addFlags(LayoutParams.FLAG_SECURE)"));
    let screen = source("java/app/surefoot/companion/Screen.kt");
    assert!(screen.contains("private var hidden = true"));
}

#[test]
fn gradle_comes_with_the_checksum_of_its_version() {
    let wrapper = text(&format!("{PROJECT}/gradle/wrapper/gradle-wrapper.properties"));
    let value = |key: &str| {
        let lines = wrapper.lines();
        lines
            .filter_map(|line| line.split_once('='))
            .find(|(name, _)| *name == key)
            .map(|(_, value)| value)
    };
    // Both or neither: the sum of another version would stop every build.
    let version = "https\\://services.gradle.org/distributions/gradle-9.6.1-bin.zip";
    assert_eq!(value("distributionUrl"), Some(version));
    let sum = "9c0f7faeeb306cb14e4279a3e084ca6b596894089a0638e68a07c945a32c9e14";
    assert_eq!(value("distributionSha256Sum"), Some(sum));
}
