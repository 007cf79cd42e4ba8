//! Lists the example files for the program to carry, so that a first start needs no folder beside it.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let examples =
        Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../../examples");
    let mut code = String::new();
    for (name, folder) in [("LISTS", "lists"), ("VERSIONS", "versions")] {
        let folder = examples.join(folder);
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut files: Vec<PathBuf> = fs::read_dir(&folder)
            .expect("the folder of examples is part of the project")
            .map(|entry| entry.expect("a folder entry can be read").path())
            .collect();
        files.sort();
        let _ = writeln!(code, "pub const {name}: &[(&str, &[u8])] = &[");
        for file in files {
            let bytes = file.canonicalize().expect("the file was just listed");
            let name =
                file.file_name().expect("a listed file has a name").to_string_lossy().into_owned();
            let _ = writeln!(
                code,
                "    ({name:?}, include_bytes!({:?})),",
                bytes.display().to_string()
            );
        }
        code.push_str("];\n");
    }
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("examples.rs");
    fs::write(out, code).expect("the build folder can be written");
}
