//! One of everything, from `.x` to `.rs`.

use std::fmt::Write as _;
use std::path::Path;

use virtwire_codegen::emit;
use virtwire_codegen::format::format;
use virtwire_codegen::parse::parse;
use virtwire_codegen::resolve::{Source, resolve};

#[test]
fn the_sample_becomes_the_expected_rust() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = include_str!("sample/sample.x");
    let source = Source {
        file: "sample.x".to_owned(),
        module: "sample".to_owned(),
        definitions: parse("sample.x", text).unwrap(),
    };
    let model = resolve(&[source], &[]).unwrap();
    let mut written = String::new();
    for file in emit::files(&model, |module| {
        format!("// Made from {}.x.\n", module.name)
    }) {
        let text = format(&file, &folder.join("../..")).unwrap();
        write!(written, "==> {} <==\n{text}", file.path).unwrap();
    }
    if std::env::var_os("CODEGEN_BLESS").is_some() {
        std::fs::write(folder.join("tests/sample/sample.expected"), &written).unwrap();
    }
    let expected = include_str!("sample/sample.expected");
    assert!(
        written == expected,
        "run with CODEGEN_BLESS=1 and look at the diff:\n{written}"
    );
}
