//! The same list written by an office program reads the same; skipped aloud where none is installed.
