//! What is read, what is refused, and where the refusal points.

use proptest::prelude::*;

use super::*;

fn pairs(text: &str) -> Vec<(String, String)> {
    let found = parse(text.as_bytes()).unwrap_or_else(|error| panic!("{text:?}: {error:?}"));
    found
        .into_iter()
        .map(|assignment| (assignment.name, assignment.value))
        .collect()
}

#[test]
fn plain_assignments_are_read_as_a_shell_reads_them() {
    for (text, expected) in [
        ("", vec![]),
        ("\n \t\n# only a comment", vec![]),
        ("A=1", vec![("A", "1")]),
        ("A=", vec![("A", "")]),
        ("A=\nB=2\n", vec![("A", ""), ("B", "2")]),
        (
            "  A=1 B=2; C=3;\n",
            vec![("A", "1"), ("B", "2"), ("C", "3")],
        ),
        ("A=1 # comment\n#A=2\n", vec![("A", "1")]),
        ("A=1#2", vec![("A", "1#2")]),
        ("A= # nothing", vec![("A", "")]),
        ("A='a b'\"c d\"e\\ f", vec![("A", "a bc de f")]),
        ("A=''\"\"", vec![("A", "")]),
        ("A='a\nb'", vec![("A", "a\nb")]),
        (r"A='\n$x`'", vec![("A", r"\n$x`")]),
        (r#"A="\$x \` \" \\ \n""#, vec![("A", r#"$x ` " \ \n"#)]),
        ("A=\"a\\\nb\"", vec![("A", "ab")]),
        ("A=a\\\nb \\\n B=c", vec![("A", "ab"), ("B", "c")]),
        (r"A=\'\$\#", vec![("A", "'$#")]),
        (
            "A=5$ B=\"$\" C=\"$'\"",
            vec![("A", "5$"), ("B", "$"), ("C", "$'")],
        ),
        ("A=*?[a]{b,c}!", vec![("A", "*?[a]{b,c}!")]),
        (
            "A=a~b B='~' C=\\~",
            vec![("A", "a~b"), ("B", "~"), ("C", "~")],
        ),
        ("A=x=y", vec![("A", "x=y")]),
        (
            "export A=1 B='2 3'\nC=4",
            vec![("A", "1"), ("B", "2 3"), ("C", "4")],
        ),
        ("export A\nexport\nA=1; export A B", vec![("A", "1")]),
        ("export=1", vec![("export", "1")]),
        ("_a9=1", vec![("_a9", "1")]),
        ("\u{feff}A=1\r\nB='2'\r\n", vec![("A", "1"), ("B", "2")]),
        ("A=1 \\\r\nB=2", vec![("A", "1"), ("B", "2")]),
        ("A=1\nA=2", vec![("A", "1"), ("A", "2")]),
        ("A=gr\u{fc}n", vec![("A", "gr\u{fc}n")]),
        ("A='“x”'", vec![("A", "“x”")]),
    ] {
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
        assert_eq!(pairs(text), expected, "{text:?}");
    }
}

#[test]
fn comments_may_be_in_any_encoding_and_values_may_not() {
    assert_eq!(parse(b"# gr\xfcn\nA=1").unwrap().len(), 1);
    let error = parse(b"A=1\nB=gr\xfcn").unwrap_err();
    assert_eq!(error.position, Position { line: 2, column: 1 });
    assert_eq!(error.kind, SyntaxErrorKind::NotUtf8);
}

#[test]
fn all_that_a_shell_would_act_on_is_refused_where_it_stands() {
    use SyntaxErrorKind as Kind;
    let command = |word: &str| Kind::Command { word: word.into() };
    let operator = |operator| Kind::Operator { operator };
    for (text, line, column, kind) in [
        ("A=“x”", 1, 3, Kind::CurlyQuote { quote: '“' }),
        ("A='é'x’", 1, 7, Kind::CurlyQuote { quote: '’' }),
        ("A=1 “B", 1, 5, Kind::CurlyQuote { quote: '“' }),
        ("A=$(id)", 1, 3, Kind::Substitution),
        ("A=$((60*5))", 1, 3, Kind::Arithmetic),
        ("A=\"$((1))\"", 1, 4, Kind::Arithmetic),
        (
            "Environment=A=1",
            1,
            1,
            Kind::UnitLine {
                name: "Environment".into(),
            },
        ),
        ("A=`id`", 1, 3, Kind::Substitution),
        ("A=\"x $(id)\"", 1, 6, Kind::Substitution),
        ("A=\"x `id`\"", 1, 6, Kind::Substitution),
        ("`id`", 1, 1, Kind::Substitution),
        ("A=1\n  $(id)", 2, 3, Kind::Substitution),
        ("A=$B", 1, 3, Kind::Expansion),
        ("A='a'\"${B}\"", 1, 7, Kind::Expansion),
        ("A=$1", 1, 3, Kind::Expansion),
        ("A=$\\\n{B}", 1, 3, Kind::Expansion),
        ("A=\"$\\\nB\"", 1, 4, Kind::Expansion),
        ("A=\\\n~", 2, 1, Kind::Tilde),
        ("A=$$", 1, 3, Kind::Expansion),
        ("A=$'x'", 1, 3, Kind::DollarQuote),
        ("A=$\"x\"", 1, 3, Kind::DollarQuote),
        ("A=~/x", 1, 3, Kind::Tilde),
        ("A=a:~/x", 1, 5, Kind::Tilde),
        ("A=1 | B=2", 1, 5, operator('|')),
        ("A=1&", 1, 4, operator('&')),
        ("A=1 && B=2", 1, 5, operator('&')),
        ("A=1 > file", 1, 5, operator('>')),
        (";A=1", 1, 1, operator(';')),
        ("A=1;;B=2", 1, 5, operator(';')),
        ("(A=1)", 1, 1, operator('(')),
        ("A=(a b)", 1, 3, Kind::List),
        ("A+=1", 1, 1, Kind::List),
        ("A[0]=1", 1, 1, Kind::List),
        ("f() { :; }", 1, 2, operator('(')),
        ("A = 1", 1, 1, command("A")),
        ("A=1 id", 1, 5, command("id")),
        ("if true; then A=1; fi", 1, 1, command("if")),
        ("[ -f x ]", 1, 1, command("[")),
        (". /etc/other", 1, 1, command(".")),
        ("source /etc/other", 1, 1, command("source")),
        ("unset A", 1, 1, command("unset")),
        ("export -n A", 1, 8, command("-n")),
        ("1A=2", 1, 1, command("1A=2")),
        ("A-B=2", 1, 1, command("A-B=2")),
        ("'A'=2", 1, 1, command("A=2")),
        ("A=1 export B", 1, 5, command("export")),
        ("A='x\ny", 1, 3, Kind::Unterminated { quote: '\'' }),
        ("A=\"x\ny", 1, 3, Kind::Unterminated { quote: '"' }),
        ("A=x\\", 1, 4, Kind::TrailingBackslash),
        ("A=x\0", 1, 4, Kind::ZeroByte),
        ("A='\0'", 1, 4, Kind::ZeroByte),
        ("\0\0\0", 1, 1, Kind::ZeroByte),
    ] {
        let error = parse(text.as_bytes()).unwrap_err();
        assert_eq!(
            (error.position, error.kind),
            (Position { line, column }, kind),
            "{text:?}"
        );
    }
}

#[test]
fn lines_beside_a_wrong_one_are_salvaged() {
    for (text, names, lines) in [
        ("A=1\nB = 2\nC=3", "AC", &[2][..]),
        // All of the line is left out, since a shell would not have set A either.
        ("A=1 id\nC=3", "C", &[1]),
        ("A='x\ny' id\nC=3", "C", &[2]),
        ("A='x\nB=2\nC=3", "BC", &[1]),
        ("A=$(id)\n\nB=`id`\nC=gr\u{fc}n\nD=\0\n", "C", &[1, 3, 5]),
        ("A=1\nB=2\\", "A", &[2]),
        ("id", "", &[1]),
    ] {
        let (found, faults) = salvage(text.as_bytes());
        let found: String = found.into_iter().map(|it| it.name).collect();
        let faults: Vec<usize> = faults.iter().map(|it| it.position.line).collect();
        assert_eq!((found.as_str(), &faults[..]), (names, lines), "{text:?}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(text in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse(&text);
    }

    #[test]
    fn any_value_survives_single_quotes(value in "[^'\0\r]*") {
        prop_assert_eq!(&pairs(&format!("A='{value}'\n"))[0].1, &value);
    }

    #[test]
    fn any_value_survives_double_quotes_with_escapes(value in "[^\0\r]*") {
        let escaped: String = value
            .chars()
            .flat_map(|character| {
                let escape = matches!(character, '$' | '`' | '"' | '\\');
                escape.then_some('\\').into_iter().chain([character])
            })
            .collect();
        prop_assert_eq!(&pairs(&format!("A=\"{escaped}\""))[0].1, &value);
    }
}
