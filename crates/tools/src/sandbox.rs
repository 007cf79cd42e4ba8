//! Keeping a child from the network, from files that are not its own, and from outliving its time, as far as the machine lets
//! an ordinary user do so.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How children are kept apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sandbox {
    /// No network, none of the folders people keep files in, and processes of its own that all end with it.
    Apart,
    /// The same, but it sees the files this user sees: the machine does not let it mount.
    Seeing,
    /// Only the bounds: the machine allows no more.
    BoundsOnly,
}

/// Namespaces of its own for network, processes, mounts and users; whoever starts it needs no privilege where the kernel gives
/// user namespaces to everybody. The end of `unshare` is the end of all that runs in it.
const APART: [&str; 8] =
    ["unshare", "--map-root-user", "--net", "--pid", "--mount", "--fork", "--kill-child", "--"];

const SEEING: [&str; 7] =
    ["unshare", "--map-root-user", "--net", "--pid", "--fork", "--kill-child", "--"];

/// Where people's files are.
const PRIVATE: [&str; 5] = ["/home", "/root", "/srv", "/mnt", "/media"];

impl Sandbox {
    /// Tries it out.
    pub fn of_this_machine() -> Self {
        [Self::Apart, Self::Seeing]
            .into_iter()
            .find(|it| it.is_possible())
            .unwrap_or(Self::BoundsOnly)
    }

    fn is_possible(self) -> bool {
        let [program, arguments @ ..] = self.before() else { return true };
        let try_out: &[&str] = match self {
            Self::Apart => &["mount", "-t", "tmpfs", "none"],
            Self::Seeing | Self::BoundsOnly => &["true"],
        };
        let mut command = Command::new(program);
        command.args(arguments).args(try_out);
        if self == Self::Apart {
            command.arg(std::env::temp_dir());
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    }

    /// Whether what runs in it has no network.
    pub const fn closes_network(self) -> bool {
        match self {
            Self::Apart | Self::Seeing => true,
            Self::BoundsOnly => false,
        }
    }

    /// A line for the shell that lays an empty folder over each of these and over the private ones, in the namespace of the
    /// child alone. What lies above something the child needs stays.
    pub fn hiding(self, folders: &[PathBuf], needed: &[&Path]) -> String {
        if self != Self::Apart {
            return String::new();
        }
        let folders = folders.iter().map(PathBuf::as_path).chain(PRIVATE.map(Path::new));
        let folders = folders.filter_map(|folder| folder.canonicalize().ok());
        let hidden = folders.filter(|folder| !needed.iter().any(|it| it.starts_with(folder)));
        let quoted = hidden.filter_map(|it| Some(it.to_str()?.replace('\'', r"'\''")));
        quoted.map(|folder| format!("mount -t tmpfs none '{folder}' 2>/dev/null; ")).collect()
    }

    /// What stands before a command.
    pub fn before(self) -> &'static [&'static str] {
        match self {
            Self::Apart => &APART,
            Self::Seeing => &SEEING,
            Self::BoundsOnly => &[],
        }
    }
}
