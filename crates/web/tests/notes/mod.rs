//! What is printed below the table of a list stands on its page and in the interface.

use super::register::noted;
use super::{links, page};
use serde_json::{Value, json};

#[tokio::test]
async fn what_is_printed_below_the_table_is_shown_and_folded_where_it_is_long() {
    let notes = ["Сноска: 1 < 2.", "Қолы", "Күні", "Мөр"];
    for (count, tag) in [(1, "<h3>Text below the table</h3>"), (4, "<summary>Text below the table")]
    {
        let register = noted(&notes[..count]).await;
        let address = links(&page(&register, "/en/lists").await, "/en/lists/").remove(0);
        let html = page(&register, &address).await;
        let (_, below) = html.split_once(tag).expect("a heading of its own");
        assert!(below.contains("<p>Сноска: 1 &lt; 2.</p>"), "{below}");
        let told = page(&register, &address.replace("/en/", "/api/v1/")).await;
        let told: Value = serde_json::from_str(&told).expect("JSON");
        assert_eq!(told["notes"], json!(notes[..count]));
    }
}

#[tokio::test]
async fn a_list_without_notes_has_no_heading_for_them() {
    let register = noted(&[]).await;
    let address = links(&page(&register, "/en/lists").await, "/en/lists/").remove(0);
    assert!(!page(&register, &address).await.contains("Text below the table"));
}
