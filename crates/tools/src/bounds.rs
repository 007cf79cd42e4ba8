//! How much a child may take.

/// Bounds on one child and, each for itself, on the processes it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Seconds by the clock; the processor's time is bounded by twice as many.
    pub seconds: u64,
    /// Bytes of memory asked for.
    pub memory_bytes: u64,
    /// Bytes of any one file it writes.
    pub written_bytes: u64,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { seconds: 60, memory_bytes: 2 << 30, written_bytes: 256 << 20 }
    }
}

impl Bounds {
    /// A line for the shell that takes the bounds on and runs the program named behind it. A bound that cannot be set is one
    /// the machine has set lower already. The shell stays: the first process of a namespace is deaf to the signals that
    /// end a program beyond its bounds.
    ///
    /// Its input is a pipe that nobody writes to: when the parent ends, whatever ends it, so does the pipe, and whoever
    /// waits for that ends the whole group. The program itself gets no input and no part in the pipe.
    pub fn shell(self) -> String {
        let (kilobytes, blocks) = (self.memory_bytes / 1024, self.written_bytes / 512);
        let processor = self.seconds.saturating_mul(2);
        let bounds = [('c', 0), ('v', kilobytes), ('t', processor), ('f', blocks)];
        let set = bounds.map(|(what, most)| format!("ulimit -{what} {most} 2>/dev/null"));
        let watch = "exec 3<&0 </dev/null; (read -r _; kill -KILL 0) <&3 3<&- >/dev/null &";
        format!("{}; {watch} \"$@\" 3<&-; exit $?", set.join("; "))
    }
}
