//! Being asked to stop: Ctrl+C, or SIGTERM from whoever supervises the program.

use bagyt_tools::Installed;
use std::process;
use tokio::runtime;

/// How shells say that a program was interrupted.
const INTERRUPTED: i32 = 130;

/// Ends when somebody asks; who asks once more ends the program at once.
pub async fn asked_to_stop(tools: &Installed) {
    let mut asked = Asked::listen();
    asked.next().await;
    let tools = tools.clone();
    tokio::spawn(async move {
        asked.next().await;
        end(&tools)
    });
}

/// Ends the program at once, its children and their folders with it.
pub fn end(tools: &Installed) -> ! {
    tools.stop_and_wait();
    process::exit(INTERRUPTED)
}

/// From now on whoever asks ends the program, in work that waits for nothing else.
pub fn end_when_asked(tools: &Installed) {
    let tools = tools.clone();
    let listening = runtime::Builder::new_current_thread().enable_all().build();
    // Without it the program ends as programs do, and its children with it.
    if let Ok(listening) = listening {
        std::thread::spawn(move || {
            listening.block_on(async { Asked::listen().next().await });
            end(&tools)
        });
    }
}

/// Listens to those who ask; nobody is missed between one and the next.
#[cfg(unix)]
struct Asked([Option<tokio::signal::unix::Signal>; 2]);

#[cfg(unix)]
impl Asked {
    /// Begins to listen.
    fn listen() -> Self {
        use tokio::signal::unix::{SignalKind, signal};
        Self([SignalKind::interrupt(), SignalKind::terminate()].map(|kind| signal(kind).ok()))
    }

    /// The next who asks.
    async fn next(&mut self) {
        async fn of(signal: &mut Option<tokio::signal::unix::Signal>) {
            match signal {
                Some(signal) => drop(signal.recv().await),
                None => std::future::pending().await,
            }
        }
        let [interrupt, terminate] = &mut self.0;
        tokio::select! {
            () = of(interrupt) => {}
            () = of(terminate) => {}
        }
    }
}

/// Listens to those who ask.
#[cfg(not(unix))]
struct Asked;

#[cfg(not(unix))]
impl Asked {
    /// Begins to listen.
    fn listen() -> Self {
        Self
    }

    /// The next who asks.
    async fn next(&mut self) {
        let _ = tokio::signal::ctrl_c().await;
    }
}
