//! The tasks of whoever works on the program: check everything, generate pages, measure.

mod accuracy;
mod bench;
mod check;
mod corpus;
mod generate;
mod papers;

use std::process::ExitCode;

const TASKS: &str = "tasks: check, generate, corpus, accuracy, bench, papers";

fn main() -> anyhow::Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (task, rest) =
        arguments.split_first().map_or(("", &[][..]), |(task, rest)| (task.as_str(), rest));
    match task {
        "check" => check::run(rest),
        "generate" => generate::run(),
        "corpus" => corpus::run(rest),
        "accuracy" => accuracy::run(rest),
        "bench" => bench::run(rest),
        "papers" => papers::run(),
        _ => anyhow::bail!("`{task}` is no task; {TASKS}"),
    }
}
