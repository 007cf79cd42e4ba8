//! Keeping a child from the network and from outliving its time, as far as the machine lets an ordinary user do so.

use std::process::{Command, Stdio};

/// How children are kept apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sandbox {
    /// No network, and processes of its own that all end with it.
    Apart,
    /// Only the bounds: the machine allows no more.
    BoundsOnly,
}

/// Namespaces of its own for network, processes and users; whoever starts it needs no privilege where the kernel gives user
/// namespaces to everybody. The end of `unshare` is the end of all that runs in it.
const APART: [&str; 7] =
    ["unshare", "--map-root-user", "--net", "--pid", "--fork", "--kill-child", "--"];

impl Sandbox {
    /// Tries it out.
    pub fn of_this_machine() -> Self {
        let [program, arguments @ ..] = APART;
        let tried = Command::new(program)
            .args(arguments)
            .arg("true")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        match tried {
            Ok(status) if status.success() => Self::Apart,
            _ => Self::BoundsOnly,
        }
    }

    /// What stands before a command.
    pub fn before(self) -> &'static [&'static str] {
        match self {
            Self::Apart => &APART,
            Self::BoundsOnly => &[],
        }
    }
}
