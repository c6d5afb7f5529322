use super::compare::Comparison;
use super::headers::Headers;
use super::signature;
use crate::model::{Model, Reference};
use crate::parse::parse;
use crate::report::Report;
use crate::resolve::{Source, resolve};

fn model(text: &str) -> Model {
    let source = Source {
        file: "proto/qemu.x".to_owned(),
        module: "qemu".to_owned(),
        definitions: parse("proto/qemu.x", text).unwrap(),
    };
    resolve(&[source], &[("OUTSIDE", 3)]).unwrap()
}

fn signature_of(text: &str) -> String {
    let reference = Reference {
        module: "qemu".to_owned(),
        name: "a".to_owned(),
    };
    signature::of(&model(text), Some(&reference))
}

#[test]
fn types_reduce_to_what_is_on_the_wire() {
    let table = [
        (
            "struct a { int b; unsigned hyper c; };",
            "int, unsigned hyper",
        ),
        ("struct a { uuid b; };", "opaque[16]"),
        ("struct a { opaque b[16]; };", "opaque[16]"),
        ("typedef opaque u[16]; struct a { u b; };", "opaque[16]"),
        ("struct a { string b<OUTSIDE>; };", "string<3>"),
        (
            "const M = OUTSIDE; struct a { char b<M>; };",
            "array<3>(char)",
        ),
        (
            "typedef string t<5>; typedef t *o; struct a { o b; };",
            "optional(string<5>)",
        ),
        ("enum e { X = 1 }; struct a { e b; };", "int"),
        (
            "enum e : unsigned int { X = 1 }; struct a { e b; };",
            "unsigned int",
        ),
        ("flags f { X = 1 }; struct a { f b; };", "unsigned int"),
        (
            "flags f { X = 1 }; flags w : unsigned hyper = f; struct a { w b; };",
            "unsigned hyper",
        ),
        (
            "struct s { int x; int y; }; struct a { s b<2>; s c; };",
            "array<2>(int, int), int, int",
        ),
        (
            "union u switch (int t) { case 1: int i; case 2: string s<9>; }; struct a { u b; };",
            "union(1: int; 2: string<9>)",
        ),
    ];
    for (text, expected) in table {
        assert_eq!(signature_of(text), expected, "{text}");
    }
}

const OURS: &str = "struct a_args { string name<8>; int flags; };
    struct b_msg { int id; };
    program QEMU { version V1 { void A(a_args) = 1 [high]; event B(b_msg) = 2; } = 1; } = 7;";

fn compared(theirs: &str) -> (String, bool) {
    let mut report = Report::new();
    let (ours, theirs) = (model(OURS), model(theirs));
    Comparison {
        ours: &ours,
        theirs: &theirs,
    }
    .program("qemu", &mut report);
    (report.text, report.clean)
}

#[test]
fn equal_programs_have_no_differences_whatever_the_names() {
    let (text, clean) = compared(
        "typedef string t<8>; struct other { t x; unsigned int y; };
        struct one { int x; }; struct other2 { t x; int y; };
        program QEMU { version V1 { void A(other2) = 1 [high]; event B(one) = 2; } = 1; } = 7;",
    );
    assert_eq!(text, "qemu: 2 of 2 procedures compared, 0 differences\n");
    assert!(clean);
}

#[test]
fn every_kind_of_difference_is_found() {
    let with = |from: &str, to: &str| compared(&OURS.replace(from, to));
    let table = [
        (
            "<8>",
            "<9>",
            "1 A: argument is `string<8>, int`, in the tree `string<9>, int`",
        ),
        ("int flags", "unsigned int flags", "1 A: argument is"),
        ("void A", "b_msg A", "1 A: result is ``, in the tree `int`"),
        (
            " [high]",
            "",
            "1 A: high priority is `true`, in the tree `false`",
        ),
        (
            " [high]",
            " [high, read]",
            "1 A: stream is `None`, in the tree `Some(Read)`",
        ),
        (
            "A(a_args)",
            "C(a_args)",
            "1 C: name is `A`, in the tree `C`",
        ),
        (
            "event B",
            "void B",
            "2 B: event is `true`, in the tree `false`",
        ),
        (
            "event B(b_msg) = 2",
            "event B(b_msg) = 3",
            "3 B: not in our file",
        ),
        ("= 7", "= 8", "the program's number or version"),
    ];
    for (from, to, expected) in table {
        let (text, clean) = with(from, to);
        assert!(
            text.contains(&format!("qemu: {expected}")),
            "{from} to {to}: {text}"
        );
        assert!(!clean, "{from} to {to}");
    }
}

#[test]
fn procedures_above_the_trees_last_are_newer_and_no_difference() {
    let (text, clean) = compared(&OURS.replace(" event B(b_msg) = 2;", ""));
    assert_eq!(
        text,
        "qemu: 1 of 1 procedures compared, 0 differences; newer than this tree: 2 B\n"
    );
    assert!(clean);
    let (text, clean) = compared(&OURS.replace(" void A(a_args) = 1 [high];", ""));
    assert!(text.contains("1 A: not in the tree"), "{text}");
    assert!(!clean);
}

const HEADER: &str = "typedef enum {
    VIR_FRUIT_NONE = 0, /* skipped in flag sets */
    VIR_FRUIT_RED = 1 << 0,
    VIR_FRUIT_SWEET = (1U << 31),
# ifdef VIR_ENUM_SENTINELS
    VIR_FRUIT_LAST
# endif
} virFruit;
typedef enum {
    VIR_STONE_A,
    VIR_STONE_B,
    VIR_STONE_C = VIR_FRUIT_RED,
} virStone;
";

fn headers_compared(ours: &str) -> (String, bool) {
    let (mut headers, mut report) = (Headers::default(), Report::new());
    headers.add("fruit.h", HEADER).unwrap();
    headers.compare(&model(ours), &mut report);
    (report.text, report.clean)
}

#[test]
fn enums_and_flag_sets_are_held_to_the_headers_values() {
    let equal = "flags fruit [symbol virFruit] { RED = 0x1, SWEET = 0x80000000 };
        enum stone [symbol virStone] { A = 0, B = 1, C = 1, NEW = 9 };";
    let (text, clean) = headers_compared(equal);
    assert!(clean, "{text}");
    assert_eq!(
        text,
        "headers: 5 values of 2 enums compared, 0 differences; newer than this tree: 1 values\n"
    );
    for (from, to, expected) in [
        (
            "B = 1",
            "B = 2",
            "stone: no VIR_STONE_B = 1\nstone: B differs\n",
        ),
        ("RED = 0x1, ", "", "fruit: no VIR_FRUIT_RED = 1\n"),
    ] {
        let (text, clean) = headers_compared(&equal.replace(from, to));
        assert!(text.starts_with(expected), "{text}");
        assert!(!clean);
    }
}
