//! The page for those who come from other bindings.

const PAGE: &str = include_str!("../../src/coming_from.md");

/// The tables' links, such as `Domain::create`, each with the code below its table.
fn calls() -> Vec<(&'static str, &'static str)> {
    // Each section ends with its code.
    let sections = PAGE
        .split("\n```\n")
        .filter_map(|section| section.split_once("\n```rust"));
    let calls = sections.flat_map(|(tables, code)| {
        let links = tables.split("](crate::client::").skip(1);
        links.map(move |link| (link.split(')').next().unwrap(), code))
    });
    calls.collect()
}

#[test]
fn every_call_of_the_tables_is_compiled_below_its_table() {
    let calls = calls();
    for (call, code) in &calls {
        let (_, method) = call.split_once("::").unwrap();
        let used = ["(", "::<"].iter().any(|after| {
            code.contains(&format!(".{method}{after}")) || code.contains(&format!("{call}{after}"))
        });
        assert!(used, "{call} is not called");
    }
    assert!((60..100).contains(&calls.len()), "{}", calls.len());
}

#[test]
fn every_row_of_a_table_names_all_bindings() {
    let mut columns = 0;
    for row in PAGE.lines() {
        if row.starts_with("|---") {
            columns = row.matches('|').count();
        } else if row.starts_with("| ") && columns > 0 {
            assert_eq!(row.matches('|').count(), columns, "{row}");
        } else if !row.starts_with('|') {
            columns = 0;
        }
    }
}
