//! Writing, checking, and what is left over from before.

use std::fs;

use virtwire_codegen::emit::File;
use virtwire_codegen::output::{check, write};
use virtwire_codegen::run::Project;

fn file(text: &str) -> File {
    File {
        path: "proto/src/generated/remote/types.rs".to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn what_was_written_checks_clean_and_what_was_changed_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let project = Project {
        root: folder.path().to_owned(),
    };
    let missing = check(&project, &[file("a\n")]).unwrap();
    assert!(!missing.clean);

    write(&project, &[file("a\nb\n")]).unwrap();
    let same = check(&project, &[file("a\nb\n")]).unwrap();
    assert!(same.clean && same.text.is_empty());

    let changed = check(&project, &[file("a\nc\n")]).unwrap();
    assert!(!changed.clean);
    assert_eq!(
        changed.text,
        "--- a/proto/src/generated/remote/types.rs\n+++ b/proto/src/generated/remote/types.rs\n\
         @@ -1,2 +1,2 @@\n a\n-b\n+c\n"
    );
}

#[test]
fn files_that_are_not_generated_any_more_are_reported_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let project = Project {
        root: folder.path().to_owned(),
    };
    write(&project, &[file("a\n")]).unwrap();
    let stale = project.outputs()[0].join("remote/old.rs");
    fs::write(&stale, "old").unwrap();

    let report = check(&project, &[file("a\n")]).unwrap();
    assert!(!report.clean);
    assert!(report.text.contains("old.rs is not generated any more"));
    write(&project, &[file("a\n")]).unwrap();
    assert!(!stale.exists());
    assert!(check(&project, &[file("a\n")]).unwrap().clean);
}
