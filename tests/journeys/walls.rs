//! What the window may not do, whatever runs in it. Only in the real app: the
//! walls are the host's.

use serde_json::{Value, json};

use crate::journey::journey;
use crate::window::Engine::WebKit;
use crate::woman::Woman;

/// Runs `promise` in the page; its value, or what it was refused with.
async fn tries(her: &Woman, promise: &str) -> Value {
    let call = format!(
        "const done = arguments[0];
         const invoke = window.__TAURI_INTERNALS__.invoke;
         (async () => {{ {promise} }})().then((v) => done(['done', v ?? null]), (e) => done(['refused', e?.code ?? String(e)]))"
    );
    her.window().client.execute_async(&call, Vec::new()).await.expect("the page answers")
}

#[test]
fn a_message_of_another_shape_is_refused_with_a_code() {
    journey(WebKit, async |her| {
        her.opens().await;
        for message in ["{}", "{ tap: 7, body: {} }", "{ name: 'x', body: 'y', more: 1 }"] {
            let answer = tries(her, &format!("return await invoke('record', {message})")).await;
            assert_eq!(answer, json!(["refused", "malformed"]), "{message}");
        }
    });
}

#[test]
fn the_window_reaches_its_own_commands_and_nothing_else() {
    journey(WebKit, async |her| {
        her.opens().await;
        for other in
            ["plugin:window|close", "plugin:event|emit", "plugin:path|resolve_directory", "nothing"]
        {
            let answer = tries(her, &format!("return await invoke('{other}', {{}})")).await;
            assert_eq!(answer[0], "refused", "{other}: {answer}");
        }
    });
}

#[test]
fn nothing_is_fetched_and_no_text_becomes_code() {
    journey(WebKit, async |her| {
        her.opens().await;
        for (way, rule) in [
            ("fetch('https://example.org/').catch(() => {})", "connect-src"),
            ("new WebSocket('wss://example.org/')", "connect-src"),
            ("new Image().src = 'https://example.org/i.png'", "img-src"),
            (
                "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }))",
                "frame-src",
            ),
            ("new Function('return 1')()", "script-src"),
        ] {
            let watched = format!(
                "return await new Promise((seen) => {{
                     addEventListener('securitypolicyviolation', (v) => seen(v.effectiveDirective), {{ once: true }});
                     try {{ {way} }} catch {{}}
                 }})"
            );
            assert_eq!(tries(her, &watched).await, json!(["done", rule]), "{way}");
        }
    });
}

#[test]
fn no_link_leads_out_of_the_app() {
    journey(WebKit, async |her| {
        her.opens().await;
        let inside = her.window().client.current_url().await.expect("a place");
        tries(her, "location.href = 'https://example.org/'").await;
        her.eyes().settle().await;
        assert_eq!(her.window().client.current_url().await.expect("a place"), inside);
    });
}
