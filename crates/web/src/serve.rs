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

#[cfg(test)]
mod tests {
    use super::serve;
    use axum::Router;
    use axum::routing::get;
    use std::io;
    use std::net::SocketAddr;
    use std::time::Duration;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::oneshot;
    use tokio::task::JoinHandle;

    const WORK: Duration = Duration::from_millis(300);

    async fn works() -> &'static str {
        tokio::time::sleep(WORK).await;
        "the whole answer"
    }

    /// A site that can be told to stop.
    async fn start(
        grace: Duration,
    ) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<io::Result<()>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let routes = Router::new()
            .route("/works", get(works))
            .route("/endless", get(std::future::pending::<&'static str>));
        let (stop, asked) = oneshot::channel();
        let asked = async move {
            let _ = asked.await;
        };
        (address, stop, tokio::spawn(serve(listener, routes, asked, grace)))
    }

    async fn send(address: SocketAddr, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(address).await.expect("it listens");
        let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.expect("it is taken");
        tokio::time::sleep(WORK / 3).await;
        stream
    }

    #[tokio::test]
    async fn an_open_request_finishes_and_a_new_one_finds_nobody() {
        let (address, stop, serving) = start(Duration::from_secs(5)).await;
        let mut open = send(address, "/works").await;
        stop.send(()).expect("it runs");
        let mut answer = String::new();
        open.read_to_string(&mut answer).await.expect("an answer");
        assert!(answer.ends_with("the whole answer"), "{answer}");
        serving.await.expect("no panic").expect("a quiet end");
        assert!(TcpStream::connect(address).await.is_err(), "nobody listens any more");
    }

    #[tokio::test]
    async fn a_request_without_end_does_not_keep_the_program() {
        let (address, stop, serving) = start(Duration::from_millis(100)).await;
        let _open = send(address, "/endless").await;
        stop.send(()).expect("it runs");
        let ended = tokio::time::timeout(Duration::from_secs(60), serving).await;
        ended.expect("it ends").expect("no panic").expect("a quiet end");
    }
}
