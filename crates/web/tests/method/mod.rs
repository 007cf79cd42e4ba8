//! The page about method: its figures are the measured ones, and every mark "read by machine" leads there.

use super::register::{empty, typical};
use super::{LANGUAGES, page};

#[tokio::test]
async fn the_figures_are_those_the_program_was_measured_at() {
    let measured: serde_json::Value =
        serde_json::from_str(include_str!("../../../../docs/accuracy.json")).expect("JSON");
    let register = empty().await;
    for language in LANGUAGES {
        let html = page(&register, &format!("{language}/method")).await;
        let plain = html.replace('\u{202F}', "");
        for corpus in measured["corpora"].as_array().expect("collections") {
            for key in ["values", "amounts", "items"] {
                let shown = format!("{} / {}", corpus[key]["right"], corpus[key]["total"]);
                assert!(plain.contains(&shown), "{language} {key}: {shown}");
            }
            for key in ["right", "missed", "too_many"] {
                assert!(plain.contains(&format!(">{}</td>", corpus["findings"][key])), "{key}");
            }
        }
        for kind in measured["forms"].as_array().expect("kinds of forms") {
            for key in ["cells", "amounts", "items"] {
                let shown = format!("{} / {}", kind[key]["right"], kind[key]["total"]);
                assert!(plain.contains(&shown), "{language} {key}: {shown}");
            }
            let letters = format!("{} / {}", kind["letters"]["wrong"], kind["letters"]["total"]);
            assert!(plain.contains(&letters), "{language}: {letters}");
        }
    }
}

#[tokio::test]
async fn the_foot_and_every_mark_lead_to_the_method() {
    let register = typical().await;
    for address in ["/en", "/en/directions", "/en/lists", "/en/try"] {
        let html = page(&register, address).await;
        let (_, foot) = html.split_once("<footer").expect("a foot");
        assert!(foot.contains("href=\"/en/method\""), "{address}");
        let marks = html.matches("read by machine</a>").count();
        assert_eq!(marks, html.matches("○ ").count(), "{address}: a mark that leads nowhere");
        let linked = html.matches("class=\"state machine\" href=\"/en/method\"").count();
        assert_eq!(marks, linked, "{address}");
    }
}
