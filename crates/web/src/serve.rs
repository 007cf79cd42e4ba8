//! Listening within bounds, and stopping without cutting anybody off.

mod steady;

use crate::limits::Peer;
use axum::Extension;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use steady::Steady;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::Layer;

/// How long to wait before accepting again when the system refuses, for example because too many files are open.
const AFTER_A_REFUSAL: Duration = Duration::from_millis(200);

/// What one listener allows.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Connections held at once; further ones wait until one ends.
    pub connections: usize,
    /// How long a connection may take to send the head of a request, and lie idle between two.
    pub head: Duration,
    /// How long whoever asked may take nothing of an answer before the connection is given up.
    pub stall: Duration,
    /// How long open requests may take when the site is asked to stop.
    pub grace: Duration,
}

/// Serves until `stop` comes true, then gives open requests their time to finish.
pub async fn serve(
    listener: TcpListener,
    router: axum::Router,
    stop: impl Future<Output = ()> + Send + 'static,
    bounds: Bounds,
) {
    let open = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(bounds.connections));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(bounds.head);
    let mut stop = pin!(stop);
    loop {
        let next = async {
            let place = places.clone().acquire_owned().await.expect("the places are never closed");
            (accept(&listener).await, place)
        };
        let ((stream, peer), place) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let service = TowerToHyperService::new(Extension(peer).layer(router.clone()));
        let stream = TokioIo::new(Steady::new(stream, bounds.stall));
        let connection = open.watch(http.serve_connection(stream, service));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    tracing::info!("stopping: open requests may finish");
    if tokio::time::timeout(bounds.grace, open.shutdown()).await.is_err() {
        tracing::warn!("some requests did not finish in time");
    }
}

/// The next connection; what the system refuses is tried again.
async fn accept(listener: &TcpListener) -> (TcpStream, Peer) {
    loop {
        match listener.accept().await {
            Ok((stream, from)) => {
                let _ = stream.set_nodelay(true); // only slower without it
                return (stream, Peer(from.ip()));
            }
            Err(error) => {
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(AFTER_A_REFUSAL).await;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, serve};
    use axum::Router;
    use axum::routing::get;
    use std::net::SocketAddr;
    use std::time::Duration;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::oneshot;
    use tokio::task::JoinHandle;

    const WORK: Duration = Duration::from_millis(300);
    const PATIENT: Bounds = Bounds {
        connections: 64,
        head: Duration::from_secs(60),
        stall: Duration::from_secs(60),
        grace: Duration::from_secs(60),
    };
    const REQUEST: &str = "GET /works HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";

    /// More than two ends of a connection take in while nobody reads.
    const LARGE: usize = 64 << 20;

    async fn works() -> &'static str {
        tokio::time::sleep(WORK).await;
        "the whole answer"
    }

    /// A site that can be told to stop.
    async fn start(bounds: Bounds) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let routes = Router::new()
            .route("/works", get(works))
            .route("/large", get(async || vec![b'x'; LARGE]))
            .route("/endless", get(std::future::pending::<&'static str>));
        let (stop, asked) = oneshot::channel();
        let asked = async move {
            let _ = asked.await;
        };
        (address, stop, tokio::spawn(serve(listener, routes, asked, bounds)))
    }

    async fn send(address: SocketAddr, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(address).await.expect("it listens");
        stream.write_all(text.as_bytes()).await.expect("it is taken");
        stream
    }

    async fn answer(mut stream: TcpStream) -> String {
        let mut answer = String::new();
        let all = stream.read_to_string(&mut answer);
        let read = tokio::time::timeout(Duration::from_secs(60), all).await;
        read.expect("the connection ends").expect("an answer");
        answer
    }

    #[tokio::test]
    async fn an_open_request_finishes_and_a_new_one_finds_nobody() {
        let (address, stop, serving) = start(PATIENT).await;
        let open = send(address, REQUEST).await;
        tokio::time::sleep(WORK / 3).await;
        stop.send(()).expect("it runs");
        assert!(answer(open).await.ends_with("the whole answer"));
        serving.await.expect("a quiet end");
        assert!(TcpStream::connect(address).await.is_err(), "nobody listens any more");
    }

    #[tokio::test]
    async fn a_request_without_end_does_not_keep_the_program() {
        let bounds = Bounds { grace: Duration::from_millis(100), ..PATIENT };
        let (address, stop, serving) = start(bounds).await;
        let _open = send(address, &REQUEST.replace("works", "endless")).await;
        tokio::time::sleep(WORK).await;
        stop.send(()).expect("it runs");
        let ended = tokio::time::timeout(Duration::from_secs(60), serving).await;
        ended.expect("it ends").expect("a quiet end");
    }

    #[tokio::test]
    async fn who_never_ends_the_head_of_a_request_is_hung_up_on() {
        let bounds = Bounds { head: Duration::from_millis(100), ..PATIENT };
        let (address, _stop, _serving) = start(bounds).await;
        let slow = send(address, "GET / HTTP/1.1\r\nhost: x\r\n").await;
        let silent = send(address, "").await;
        assert!(!answer(slow).await.contains("200 OK"));
        assert_eq!(answer(silent).await, "");
    }

    #[tokio::test]
    async fn who_takes_nothing_of_an_answer_is_hung_up_on_and_who_takes_it_slowly_is_not() {
        let bounds = Bounds { connections: 1, stall: Duration::from_millis(300), ..PATIENT };
        let (address, _stop, _serving) = start(bounds).await;
        let mut slow = send(address, &REQUEST.replace("works", "large")).await;
        let mut room = vec![0; LARGE / 20];
        let mut taken = 0;
        while let Ok(bytes @ 1..) = slow.read(&mut room).await {
            taken += bytes;
            let pause = if taken < LARGE / 4 { WORK / 6 } else { Duration::ZERO };
            tokio::time::sleep(pause).await;
        }
        assert!(taken > LARGE, "all of it and the head: {taken}");
        let stalled = send(address, &REQUEST.replace("works", "large")).await;
        let next = send(address, REQUEST).await;
        assert!(answer(next).await.ends_with("the whole answer"), "its connection is free again");
        drop(stalled);
    }

    #[tokio::test]
    async fn one_connection_too_many_waits_for_its_turn() {
        let bounds = Bounds { connections: 1, ..PATIENT };
        let (address, _stop, _serving) = start(bounds).await;
        let (first, second) = (send(address, REQUEST).await, send(address, REQUEST).await);
        assert!(answer(first).await.ends_with("the whole answer"));
        assert!(answer(second).await.ends_with("the whole answer"));
    }
}
