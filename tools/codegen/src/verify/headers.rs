//! The enums of libvirt's headers, which its own `.x` files leave to C.
//!
//! Just enough of C is read: `typedef enum { .. } name;` with values that are numbers, names of
//! other members, shifts, or nothing.

use std::collections::HashMap;
use std::path::Path;

use crate::error::RunError;
use crate::lex::{Token, TokenKind, lex};
use crate::model::{ItemKind, Member, Model};
use crate::report::Report;
use crate::run::{read, read_folder};

/// Where the public enums stand.
const PUBLIC: &str = "include/libvirt";
/// Where the enum of features stands.
const INTERNAL: &str = "src/libvirt_internal.h";

/// Every enum of a tree: its members and their values, by its name.
#[derive(Debug, Default)]
pub(super) struct Headers {
    enums: HashMap<String, Vec<(String, i64)>>,
    values: HashMap<String, i64>,
}

impl Headers {
    /// Reads a tree's headers.
    pub(super) fn of(tree: &Path) -> Result<Self, RunError> {
        let mut paths = read_folder(&tree.join(PUBLIC))?;
        paths.push(tree.join(INTERNAL));
        let mut headers = Self::default();
        // Twice, because one header may use the values of a later one.
        for path in paths.iter().chain(&paths) {
            headers.add(&path.display().to_string(), &read(path)?)?;
        }
        Ok(headers)
    }

    /// Reads one header.
    pub(super) fn add(&mut self, file: &str, text: &str) -> Result<(), RunError> {
        for part in text.split("typedef enum {").skip(1) {
            let Some((body, rest)) = part.split_once("\n}") else {
                continue;
            };
            let Some((name, _)) = rest.split_once(';') else {
                continue;
            };
            let tokens = lex(file, &without_directives(body))?;
            let members = self.members(&tokens);
            self.enums.insert(name.trim().to_owned(), members);
        }
        Ok(())
    }

    fn members(&mut self, tokens: &[Token]) -> Vec<(String, i64)> {
        let mut members = Vec::new();
        let mut next = Some(0);
        for member in tokens.split(|token| token.kind == TokenKind::Mark(',')) {
            let kinds: Vec<&TokenKind> = member
                .iter()
                .map(|token| &token.kind)
                .filter(|kind| !matches!(kind, TokenKind::Doc(_) | TokenKind::End))
                .filter(|kind| !matches!(kind, TokenKind::Mark('(' | ')')))
                .collect();
            let value = match kinds.as_slice() {
                [TokenKind::Word(_)] => next,
                [_, _, TokenKind::Number(value)] => Some(*value),
                [_, _, TokenKind::Word(other)] => self.values.get(other).copied(),
                [_, _, TokenKind::Number(one), _, _, TokenKind::Number(by)] => {
                    u32::try_from(*by).ok().and_then(|by| one.checked_shl(by))
                }
                _ => None,
            };
            if let (Some(TokenKind::Word(name)), Some(value)) = (kinds.first(), value) {
                self.values.insert(name.clone(), value);
                members.push((name.clone(), value));
            }
            next = value.map(|value| value + 1);
        }
        members
    }

    /// Compares the enums and flag sets that name one of the headers'.
    ///
    /// A header's member must be ours, under the end of its name. One of ours that no header has
    /// is newer than the tree.
    pub(super) fn compare(&self, ours: &Model, report: &mut Report) {
        let (mut enums, mut values, mut newer, mut differences) = (0, 0, 0, 0);
        for item in ours.modules.iter().flat_map(|module| &module.items) {
            let (members, flags) = match &item.kind {
                ItemKind::Enum { members, .. } => (members, false),
                ItemKind::Flags { members, .. } => (members, true),
                _ => continue,
            };
            let Some(symbol) = &item.symbol else { continue };
            let Some(theirs) = self.enums.get(symbol) else {
                newer += members.len();
                continue;
            };
            enums += 1;
            for (name, value) in theirs.iter().filter(|(_, value)| !flags || *value != 0) {
                values += 1;
                if !members.iter().any(|member| is(member, name, *value)) {
                    differences += 1;
                    report.finding(&format!("{}: no {name} = {value}", item.name));
                }
            }
            for member in members {
                if self
                    .values
                    .iter()
                    .any(|(name, value)| is(member, name, *value))
                {
                    continue;
                }
                newer += 1;
                if theirs.iter().any(|(name, _)| ends_with(name, &member.name)) {
                    differences += 1;
                    report.finding(&format!("{}: {} differs", item.name, member.name));
                }
            }
        }
        report.line(&format!(
            "headers: {values} values of {enums} enums compared, {differences} differences; \
             newer than this tree: {newer} values"
        ));
    }
}

/// Whether a member of ours is the header's `name` with `value`.
fn is(member: &Member, name: &str, value: i64) -> bool {
    member.value == value && ends_with(name, &member.name)
}

/// Whether `name` is `.._END`.
fn ends_with(name: &str, end: &str) -> bool {
    name.strip_suffix(end)
        .is_some_and(|rest| rest.ends_with('_'))
}

/// A body without the preprocessor's lines, the last members that only count, and `1U`.
fn without_directives(body: &str) -> String {
    let mut text = String::new();
    let mut counting = false;
    for line in body.lines() {
        if line.starts_with('#') {
            counting = line.contains("VIR_ENUM_SENTINELS");
        } else if !counting {
            text.push_str(&line.replace("1U ", "1 "));
            text.push('\n');
        }
    }
    text
}
