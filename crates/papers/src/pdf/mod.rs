//! Pages (PDF): archived as PDF/A-2b, tagged for those who do not see them (PDF/UA-1), with the faces in them, and byte for byte
//! the same for the same paper, so that they can be signed.

mod long_words;
mod told;
mod world;

use crate::error::WriteError;
use crate::paper::Paper;
use typst::diag::{SourceDiagnostic, Warned};
use typst::ecow::EcoVec;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::Desk;

/// Writes a paper.
pub(crate) fn write(paper: &Paper) -> Result<Vec<u8>, WriteError> {
    let desk = Desk::with(serde_json::to_vec(&told::of(paper))?);
    let Warned { output, warnings: _ } = typst::compile::<PagedDocument>(&desk);
    let standards = PdfStandards::new(&[PdfStandard::A_2b, PdfStandard::Ua_1])
        .map_err(|fault| WriteError::Pages(fault.message().to_string()));
    let written = output.as_ref().map_err(fault).and_then(|pages| {
        let options = PdfOptions { standards: standards?, ..PdfOptions::default() };
        typst_pdf::pdf(pages, &options).map_err(|faults| fault(&faults))
    });
    // What is remembered of a paper helps no other one; whoever waits for this one does not wait until it is forgotten.
    std::thread::spawn(move || {
        drop(output);
        comemo::evict(0);
    });
    written
}

fn fault(faults: &EcoVec<SourceDiagnostic>) -> WriteError {
    let told: Vec<String> = faults.iter().map(|fault| fault.message.to_string()).collect();
    WriteError::Pages(told.join("; "))
}
