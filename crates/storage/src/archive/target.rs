//! The file a backup is written into. After the first failure nothing more is written and nothing more fails: the writer of
//! the archive, which tries once more to finish it when it is dropped, then has nothing to complain of on the terminal.

use std::cell::Cell;
use std::fs::File;
use std::io::{BufWriter, Error, Result, Seek, SeekFrom, Write};
use std::rc::Rc;

/// Where the archive is written.
#[derive(Debug)]
pub struct Target<W: Write = BufWriter<File>> {
    inner: W,
    given_up: GivenUp,
    /// Where the writer believes to be.
    position: u64,
    /// How far it has been.
    end: u64,
}

/// Whether the archive was given up; told from outside too.
#[derive(Debug, Clone, Default)]
pub struct GivenUp(Rc<Cell<bool>>);

impl GivenUp {
    /// Writes nothing more.
    pub fn tell(&self) {
        self.0.set(true);
    }

    /// Whether anything was not written.
    pub fn told(&self) -> bool {
        self.0.get()
    }

    /// Gives up after a failure, and passes it on.
    fn after<T>(&self, outcome: Result<T>) -> Result<T> {
        outcome.inspect_err(|_| self.tell())
    }
}

impl<W: Write> Target<W> {
    /// Into this, from its beginning.
    pub fn new(inner: W, given_up: GivenUp) -> Self {
        Self { inner, given_up, position: 0, end: 0 }
    }

    /// What was written into.
    pub fn into_inner(self) -> W {
        self.inner
    }

    fn move_to(&mut self, position: u64) -> u64 {
        self.position = position;
        self.end = self.end.max(position);
        position
    }
}

impl<W: Write> Write for Target<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let written = match self.given_up.told() {
            true => bytes.len(),
            false => self.given_up.after(self.inner.write(bytes))?,
        };
        self.move_to(self.position.saturating_add(written as u64));
        Ok(written)
    }

    fn flush(&mut self) -> Result<()> {
        if self.given_up.told() { Ok(()) } else { self.given_up.after(self.inner.flush()) }
    }
}

impl<W: Write + Seek> Seek for Target<W> {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        if !self.given_up.told() {
            let place = self.given_up.after(self.inner.seek(to))?;
            return Ok(self.move_to(place));
        }
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(by) => self.end.checked_add_signed(by),
            SeekFrom::Current(by) => self.position.checked_add_signed(by),
        };
        let before_the_beginning = || Error::from(std::io::ErrorKind::InvalidInput);
        Ok(self.move_to(place.ok_or_else(before_the_beginning)?))
    }
}

#[cfg(test)]
mod tests {
    use super::{GivenUp, Target};
    use std::io::{Cursor, Error, ErrorKind, Result, Seek, SeekFrom, Write};

    /// A disk with room for so many bytes.
    struct Disk(Cursor<Vec<u8>>, u64);

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> Result<usize> {
            if self.0.position() + bytes.len() as u64 > self.1 {
                return Err(Error::from(ErrorKind::StorageFull));
            }
            self.0.write(bytes)
        }

        fn flush(&mut self) -> Result<()> {
            Ok(())
        }
    }

    impl Seek for Disk {
        fn seek(&mut self, to: SeekFrom) -> Result<u64> {
            self.0.seek(to)
        }
    }

    fn archive(mut zip: zip::ZipWriter<&mut Target<Disk>>) -> zip::result::ZipResult<()> {
        let plain = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Stored);
        for name in ["a", "b", "c"] {
            zip.start_file(name, plain)?;
            zip.write_all(&[7; 100])?;
        }
        zip.finish().map(drop)
    }

    #[test]
    fn a_full_disk_is_told_once_and_the_writer_that_is_dropped_has_nothing_to_complain_of() {
        let given_up = GivenUp::default();
        let whole = {
            let mut target = Target::new(Disk(Cursor::default(), u64::MAX), given_up.clone());
            archive(zip::ZipWriter::new(&mut target)).expect("there is room");
            target.into_inner().0.into_inner().len() as u64
        };
        assert!(!given_up.told());
        for room in 0..whole {
            let given_up = GivenUp::default();
            let mut target = Target::new(Disk(Cursor::default(), room), given_up.clone());
            archive(zip::ZipWriter::new(&mut target)).expect_err("the disk is full");
            assert!(given_up.told(), "{room}");
            // What the writer does when it is dropped.
            target.write_all(b"PK").expect("nothing more fails");
            target.seek(SeekFrom::Current(-2)).expect("nothing more fails");
            target.flush().expect("nothing more fails");
        }
    }
}
