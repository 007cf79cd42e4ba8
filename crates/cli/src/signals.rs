//! Being asked to stop: Ctrl+C, or SIGTERM from whoever supervises the program.

use bagyt_tools::Installed;
use std::process;

/// How shells say that a program was interrupted.
const INTERRUPTED: i32 = 130;

/// Ends when somebody asks.
pub async fn asked_to_stop() {
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated() => {}
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            terminate.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}

/// Ends the program at once, its children and their folders with it.
pub fn end(tools: &Installed) -> ! {
    tools.stop_and_wait();
    process::exit(INTERRUPTED)
}

/// From now on whoever asks ends the program, in work that waits for nothing else.
pub fn end_when_asked(tools: &Installed) {
    let tools = tools.clone();
    let listening = tokio::runtime::Builder::new_current_thread().enable_all().build();
    // Without it the program ends as programs do, and its children with it.
    if let Ok(listening) = listening {
        std::thread::spawn(move || {
            listening.block_on(asked_to_stop());
            end(&tools)
        });
    }
}
