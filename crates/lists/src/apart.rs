//! Reading in a process of its own: what a file makes a library ask for, no count foresees; a process has an end.

use crate::{Contents, Image, Limits, Picture, ReadError, Reader};

/// Does the work of this library in a process whose memory and time are bounded. `None` where that is not to be, or not for
/// this file: then the caller does it.
pub trait Apart {
    /// As [`Reader::read`]; what the other process needs of programs, the tools of this reader give.
    fn read(
        &self,
        name: &str,
        bytes: &[u8],
        reader: Reader<'_>,
    ) -> Option<Result<Contents, ReadError>>;

    /// As [`crate::picture`].
    fn picture(
        &self,
        bytes: &[u8],
        wanted: &Picture<'_>,
        limits: &Limits,
    ) -> Option<Result<Image, ReadError>>;
}
