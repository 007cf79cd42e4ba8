//! Listening, and stopping without cutting anybody off.

use std::future::Future;
use std::io;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Serves until `stop` comes true, then gives open requests `grace` to finish.
///
/// # Errors
/// When accepting connections fails for good.
pub async fn serve(
    listener: TcpListener,
    router: axum::Router,
    stop: impl Future<Output = ()> + Send + 'static,
    grace: Duration,
) -> io::Result<()> {
    let (asked, mut noticed) = watch::channel(false);
    let signal = async move {
        stop.await;
        tracing::info!("stopping: open requests may finish");
        let _ = asked.send(true);
    };
    let serving = axum::serve(listener, router.into_make_service()).with_graceful_shutdown(signal);
    tokio::select! {
        done = serving.into_future() => done,
        () = async {
            let _ = noticed.wait_for(|asked| *asked).await;
            tokio::time::sleep(grace).await;
        } => {
            tracing::warn!("some requests did not finish in time");
            Ok(())
        }
    }
}
