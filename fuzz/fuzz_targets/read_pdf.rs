//! Any bytes as the content of a sound PDF page with a font, which random bytes would seldom become.
#![no_main]

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};

libfuzzer_sys::fuzz_target!(|content: &[u8]| {
    let mut file = b"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n\
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n\
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 4 0 R /Resources << /Font << \
        /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /A 4 0 R >> >> >> endobj\n"
        .to_vec();
    file.extend(format!("4 0 obj << /Subtype /Form /BBox [0 0 842 595] /Length {} >> stream\n", content.len()).bytes());
    file.extend(content);
    file.extend(b"\nendstream endobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF");
    let _ = read("file.pdf", &file, RuleBook::built_in(), &Limits::default());
});
