//! Two ways to load a server: so many requests each second whatever it takes, and as many as so many clients can ask for.

use crate::bench::http::Client;
use crate::bench::sample::{Sample, Unit};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Clients who ask at once.
pub const CLIENTS: usize = 64;

/// Requests each second at the fixed rate.
pub const RATE: usize = 200;

/// Time of every answer when requests come at [`RATE`], counted from when each was due and not from when it was sent: a server
/// that falls behind cannot hide it.
pub fn at_fixed_rate(port: u16, paths: &[String], lasting: Duration) -> anyhow::Result<Sample> {
    let due =
        |number: usize| Duration::from_secs(1) * u32::try_from(number).unwrap_or(0) / RATE as u32;
    let (next, start) = (AtomicUsize::new(0), Instant::now());
    let times = together(port, |client| {
        let mut times = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if due(number) >= lasting {
                return Ok(times);
            }
            std::thread::sleep(due(number).saturating_sub(start.elapsed()));
            ask(client, &paths[number % paths.len()])?;
            times.push(start.elapsed().saturating_sub(due(number)));
        }
    })?;
    Ok(Sample::of_times(Unit::Milliseconds, &times))
}

/// Answers each second when every client asks again as soon as it has its answer.
pub fn at_full_speed(port: u16, paths: &[String], lasting: Duration) -> anyhow::Result<f64> {
    let (next, start) = (AtomicUsize::new(0), Instant::now());
    let answers = together(port, |client| {
        let mut answers = Vec::new();
        while start.elapsed() < lasting {
            let number = next.fetch_add(1, Ordering::Relaxed);
            ask(client, &paths[number % paths.len()])?;
            answers.push(());
        }
        Ok(answers)
    })?;
    Ok(answers.len() as f64 / start.elapsed().as_secs_f64())
}

fn ask(client: &mut Client, path: &str) -> anyhow::Result<()> {
    let answer = client.get(path, true)?;
    anyhow::ensure!(answer.status == 200, "{path} answers {}", answer.status);
    Ok(())
}

/// What all clients have to say, each with a connection of its own.
fn together<T: Send>(
    port: u16,
    work: impl Fn(&mut Client) -> anyhow::Result<Vec<T>> + Sync,
) -> anyhow::Result<Vec<T>> {
    std::thread::scope(|scope| {
        let work = &work;
        let clients: Vec<_> =
            (0..CLIENTS).map(|_| scope.spawn(move || work(&mut Client::new(port)))).collect();
        let mut all = Vec::new();
        for client in clients {
            all.extend(client.join().expect("a client does not panic")?);
        }
        Ok(all)
    })
}
