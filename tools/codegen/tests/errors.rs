//! What the compiler says about wrong files, and where.

use virtwire_codegen::error::Error;
use virtwire_codegen::parse::parse;
use virtwire_codegen::resolve::{Source, resolve};

fn first_error(text: &str) -> Option<Error> {
    let definitions = match parse("proto/sample.x", text) {
        Ok(definitions) => definitions,
        Err(error) => return Some(error),
    };
    let source = Source {
        file: "proto/sample.x".to_owned(),
        module: "sample".to_owned(),
        definitions,
    };
    resolve(&[source], &[]).err()
}

#[test]
fn every_mistake_is_named_with_its_place() {
    let table = [
        ("struct a {\n    int b\n};", "3:1: expected `;`, found `}`"),
        ("struct a {\n    foo b;\n};", "2:5: unknown type foo"),
        ("struct a { text b<MAX>; };", "1:12: unknown type text"),
        ("struct a { string b<MAX>; };", "1:21: unknown constant MAX"),
        ("struct a { string b<-1>; };", "1:21: -1 does not fit here"),
        (
            "struct a { string b; };",
            "1:12: b cannot be declared like this",
        ),
        (
            "struct a { int *b<4>; };",
            "1:12: b cannot be declared like this",
        ),
        ("struct a { int b; int b; };", "1:23: b is defined twice"),
        ("const A = 1;\nconst A = 2;", "2:7: A is defined twice"),
        ("const A = 0xg;", "1:11: bad number `0xg`"),
        ("/* open", "1:1: comment is not closed"),
        ("struct a { int b; } $", "1:21: unexpected character `$`"),
        ("import other;", "1:8: unknown import other"),
        (
            "enum a { B = 4294967296 };",
            "1:10: 4294967296 does not fit here",
        ),
        ("flags a = b;", "1:11: unknown type b"),
        (
            "enum b { C = 1 };\nflags a = b;",
            "2:11: b is not a flag set",
        ),
        ("enum a [high] { B = 1 };", "1:9: unknown attribute high"),
        (
            "program P { version V { void A(void) = 1 [slow]; } = 1; } = 2;",
            "1:43: unknown attribute slow",
        ),
        (
            "program P { version V { void A(b) = 1; } = 1; } = 2;",
            "1:32: unknown type b",
        ),
        (
            "enum b { C = 1 };\nprogram P { version V { void A(b) = 1; } = 1; } = 2;",
            "2:32: b is not a struct",
        ),
        (
            "program P { version V { void A(void) = 1; void B(void) = 1; } = 1; } = 2;",
            "1:48: number 1 is defined twice",
        ),
        (
            "struct a_b { int c; };\nprogram P { version V { void A_B(void) = 1; } = 1; } = 2;",
            "2:30: A_B and a_b both become AB",
        ),
        (
            "program P { version V { } = 1;",
            "1:31: expected `}`, found the end of the file",
        ),
        ("typo a { };", "1:1: expected a definition, found `typo`"),
    ];
    for (text, expected) in table {
        let found = first_error(text).map(|error| error.to_string());
        assert_eq!(found, Some(format!("proto/sample.x:{expected}")), "{text}");
    }
}

#[test]
fn both_kinds_of_comments_and_lines_for_c_are_skipped() {
    let text = "%#include <x.h>\n// line\n/* block\n */ const A = 1;";
    assert_eq!(first_error(text), None);
}

#[test]
fn a_keyword_may_name_a_field_or_a_type() {
    let text = "struct secret { int int; };\nstruct a { secret secret; redacted opaque type<4>; };";
    assert_eq!(first_error(text), None);
}
