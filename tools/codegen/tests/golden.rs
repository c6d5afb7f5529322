//! One of everything, from `.x` to `.rs`.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::fmt::Write as _;
use std::path::Path;

use virtwire_codegen::emit::{self, File};
use virtwire_codegen::error::RunError;
use virtwire_codegen::format::format;
use virtwire_codegen::model::{Model, Module};
use virtwire_codegen::parse::parse;
use virtwire_codegen::resolve::{Source, resolve};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample");

fn model(module: &str, file: &str) -> Model {
    let text = std::fs::read_to_string(Path::new(FOLDER).join(file)).unwrap();
    let source = Source {
        file: file.to_owned(),
        module: module.to_owned(),
        definitions: parse(file, &text).unwrap(),
    };
    resolve(&[source], &[]).unwrap()
}

fn origin(module: &Module) -> String {
    format!("// Made from {}.x.\n", module.name)
}

/// Compares what was generated with a file that people have read.
fn assert_expected(files: &[File], name: &str) {
    let mut written = String::new();
    for file in files {
        let text = match file.path.rsplit_once('.') {
            Some((_, "rs")) => format(file, &Path::new(FOLDER).join("../../../..")).unwrap(),
            _ => file.text.clone(),
        };
        write!(written, "==> {} <==\n{text}", file.path).unwrap();
    }
    let path = Path::new(FOLDER).join(name);
    if std::env::var_os("CODEGEN_BLESS").is_some() {
        std::fs::write(&path, &written).unwrap();
    }
    assert!(
        written == std::fs::read_to_string(path).unwrap(),
        "run with CODEGEN_BLESS=1 and look at the diff:\n{written}"
    );
}

#[test]
fn the_sample_becomes_the_expected_rust() {
    let model = model("sample", "sample.x");
    assert_expected(&emit::files(&model, origin), "sample.expected");
}

#[test]
fn documented_procedures_become_the_expected_methods() {
    let model = model("remote", "methods.x");
    let methods = emit::methods(&model, origin).unwrap();
    assert_expected(&methods, "methods.expected");
}

#[test]
fn procedures_of_the_admin_program_become_methods_of_its_own_connection() {
    let model = model("admin", "admin.x");
    let methods = emit::methods(&model, origin).unwrap();
    assert_expected(&methods, "admin.expected");
}

#[test]
fn procedure_that_no_rule_makes_a_method_of_is_named() {
    let text = "struct a { float b<4>; int *c; };\n\
                program P { version V { /// Some.\n void DO_IT(a) = 1; } = 1; } = 2;";
    let source = Source {
        file: "remote.x".to_owned(),
        module: "remote".to_owned(),
        definitions: parse("remote.x", text).unwrap(),
    };
    let model = resolve(&[source], &[]).unwrap();
    match emit::methods(&model, origin) {
        Err(RunError::NoRule { procedure, what }) => {
            assert_eq!((&*procedure, &*what), ("DO_IT", "c"));
        }
        other => panic!("{other:?}"),
    }
}
