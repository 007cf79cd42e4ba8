//! A small client of the web: enough to ask a page again and again and to time the answers.

use anyhow::{Context, bail};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

/// One connection, opened again when the server closes it, also while it lies idle.
pub struct Client {
    port: u16,
    open: Option<BufReader<TcpStream>>,
}

/// What came back.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The body as it travelled: compressed when asked for.
    pub body: Vec<u8>,
}

impl Client {
    /// A client of a server on this machine.
    pub const fn new(port: u16) -> Self {
        Self { port, open: None }
    }

    /// Asks for a page.
    pub fn get(&mut self, path: &str, compressed: bool) -> anyhow::Result<Answer> {
        let encoding = if compressed { "accept-encoding: gzip\r\n" } else { "" };
        let question =
            format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\n{encoding}\r\n", self.port);
        let (mut stream, kept) = match self.open.take() {
            Some(stream) => (stream, true),
            None => (connect(self.port)?, false),
        };
        let sent = stream.get_mut().write_all(question.as_bytes());
        if kept && (sent.is_err() || stream.fill_buf().is_ok_and(<[u8]>::is_empty)) {
            return self.get(path, compressed); // the server hung up while nobody asked
        }
        sent?;
        let (answer, stays) = answer(&mut stream)?;
        self.open = stays.then_some(stream);
        Ok(answer)
    }
}

fn connect(port: u16) -> anyhow::Result<BufReader<TcpStream>> {
    let stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(Duration::from_secs(180)))?;
    Ok(BufReader::with_capacity(64 << 10, stream))
}

/// The answer, and whether the connection stays open after it.
fn answer(stream: &mut impl BufRead) -> anyhow::Result<(Answer, bool)> {
    let first = line(stream)?;
    let status = first.split(' ').nth(1).and_then(|code| code.parse().ok());
    let status = status.with_context(|| format!("`{first}` is no answer"))?;
    let (mut length, mut chunked, mut stays) = (None, false, first.starts_with("HTTP/1.1"));
    loop {
        let header = line(stream)?.to_ascii_lowercase();
        match header.split_once(':').map(|(name, value)| (name, value.trim())) {
            Some(("content-length", value)) => length = Some(value.parse::<usize>()?),
            Some(("transfer-encoding", value)) => chunked = value == "chunked",
            Some(("connection", value)) => stays &= value != "close",
            Some(_) => {}
            None => break,
        }
    }
    let mut body = Vec::new();
    match (chunked, length) {
        (true, _) => chunks(stream, &mut body)?,
        (false, Some(length)) => {
            body.resize(length, 0);
            stream.read_exact(&mut body)?;
        }
        (false, None) => {
            stream.read_to_end(&mut body)?;
            stays = false;
        }
    }
    Ok((Answer { status, body }, stays))
}

fn chunks(stream: &mut impl BufRead, body: &mut Vec<u8>) -> anyhow::Result<()> {
    loop {
        let length = usize::from_str_radix(&line(stream)?, 16)?;
        let start = body.len();
        body.resize(start + length, 0);
        stream.read_exact(&mut body[start..])?;
        line(stream)?;
        if length == 0 {
            return Ok(());
        }
    }
}

fn line(stream: &mut impl BufRead) -> anyhow::Result<String> {
    let mut line = String::new();
    if stream.read_line(&mut line)? == 0 {
        bail!("the server closed the connection");
    }
    Ok(line.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sent: &str, status: u16, body: &str, stays: bool) {
        let (read, open) = answer(&mut sent.as_bytes()).unwrap();
        assert_eq!((read.status, read.body.as_slice(), open), (status, body.as_bytes(), stays));
    }

    #[test]
    fn a_connection_closed_while_idle_is_opened_again() {
        let server = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let mut client = Client::new(server.local_addr().unwrap().port());
        let serving = std::thread::spawn(move || {
            for _ in 0..2 {
                let (mut stream, _) = server.accept().unwrap();
                let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
                while lines.next().is_some_and(|line| !line.unwrap().is_empty()) {}
                stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok").unwrap();
            }
        });
        for _ in 0..2 {
            assert_eq!(client.get("/", false).unwrap().body, b"ok");
            std::thread::sleep(Duration::from_millis(50));
        }
        serving.join().unwrap();
    }

    #[test]
    fn bodies_end_where_the_server_says() {
        check("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok!", 200, "ok", true);
        check(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n1\r\n!\r\n0\r\n\r\n",
            200,
            "ok!",
            true,
        );
        check("HTTP/1.0 404 No\r\n\r\nnone", 404, "none", false);
        check("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", 200, "", false);
    }
}
