//! What a visitor may take up, and what becomes of a file that is forgotten.

use super::*;
use bagyt_lists::NoTools;
use std::net::{IpAddr, Ipv4Addr};

fn visitor(number: u8) -> Option<Client> {
    Some(Client::of(IpAddr::V4(Ipv4Addr::new(192, 0, 2, number))))
}

fn trials(held: usize) -> Trials {
    Trials::new(&Trial { held, at_once: 1, of_one_visitor: 2, ..Trial::default() })
}

fn begin_with(
    trials: &Trials,
    key: &str,
    client: Option<Client>,
    bytes: &[u8],
) -> Result<Arc<Job>, ManyOfYours> {
    let place = trials.place(client).map_err(|_| ManyOfYours)?;
    let means = Means {
        rules: Arc::new(RuleBook::built_in().clone()),
        limits: Limits::default(),
        tools: Arc::new(NoTools),
    };
    trials.begin(key.to_owned(), ("list".to_owned(), bytes.to_vec()), place, means)
}

/// A file of a form that may take long.
fn begin(trials: &Trials, key: &str, client: Option<Client>) -> Result<Arc<Job>, ManyOfYours> {
    begin_with(trials, key, client, b"%PDF-1.7 x")
}

#[tokio::test]
async fn forgetting_files_makes_no_room_for_more_of_them_until_nobody_works_on_them() {
    let trials = trials(32);
    let _turn = trials.turns.clone().acquire_owned().await.unwrap();
    let first = begin(&trials, "1", visitor(1)).unwrap();
    begin(&trials, "2", visitor(1)).unwrap();
    begin(&trials, "3", visitor(1)).unwrap_err();
    begin(&trials, "4", visitor(2)).unwrap();
    trials.forget("1");
    begin(&trials, "5", visitor(1)).unwrap_err();
    let read = first.read_within(Duration::from_secs(10)).await.expect("it waits no longer");
    assert!(matches!(*read, Err(Unread::Forgotten)), "{read:?}");
    begin(&trials, "6", visitor(1)).unwrap();
}

#[tokio::test]
async fn files_to_be_looked_at_make_room_for_others_of_the_same_visitor() {
    let trials = trials(4);
    for key in ["1", "2", "3", "4"] {
        let job = begin(&trials, key, visitor(1)).unwrap();
        job.read_within(Duration::from_secs(10)).await.expect("it is read");
    }
    let found: Vec<bool> =
        ["1", "2", "3", "4"].iter().map(|key| trials.find(key).is_some()).collect();
    assert_eq!(found, [false, true, true, true], "the oldest is forgotten");
    begin(&trials, "5", visitor(2)).unwrap();
}

#[tokio::test]
async fn a_quick_file_does_not_wait_for_slow_ones() {
    let trials = trials(32);
    let _turn = trials.turns.clone().acquire_owned().await.unwrap();
    let slow = begin(&trials, "1", visitor(1)).unwrap();
    let quick = begin_with(&trials, "2", visitor(2), b"a text").unwrap();
    quick.read_within(Duration::from_secs(10)).await.expect("it is read at once");
    assert!(!slow.is_read());
}

#[tokio::test]
async fn files_that_were_read_shut_nobody_out() {
    let trials = trials(4);
    for (key, client) in [("1", 1), ("2", 1), ("3", 2), ("4", 2)] {
        let job = begin(&trials, key, visitor(client)).unwrap();
        job.read_within(Duration::from_secs(10)).await.expect("it is read");
    }
    begin(&trials, "5", visitor(3)).unwrap();
    let found = ["1", "2", "3", "4"].map(|key| trials.find(key).is_some());
    assert_eq!(found, [false, true, true, true], "the oldest is forgotten");
}

#[tokio::test]
async fn nobody_takes_all_places() {
    let trials = trials(9);
    let own = [1, 1, 1].map(|it| trials.place(visitor(it)).unwrap());
    assert_eq!(trials.place(visitor(1)).unwrap_err(), Full::OfYours);
    let others: Vec<Place> = (2..5)
        .flat_map(|it| [visitor(it), visitor(it)])
        .map(|it| trials.place(it).unwrap())
        .collect();
    assert_eq!(trials.place(visitor(9)).unwrap_err(), Full::Busy);
    drop(own);
    trials.place(visitor(9)).unwrap();
    drop(others);
    trials.place(visitor(2)).unwrap();
}
