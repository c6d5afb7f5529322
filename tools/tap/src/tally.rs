//! Which procedures were called for real: those that a daemon answered without an error.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use virtwire_proto::{Header, MessageType, ProcedureInfo, ProcedureKind, Program, Status};

use crate::error::TapError;
use crate::report::procedure_name;

/// How far the numbers of a program are looked through for names.
const NUMBERS_END: i32 = 1000;

/// A file to which the name of each procedure is appended, once, when its first call has succeeded.
///
/// Several proxies may write to one file: what they write twice counts once.
#[derive(Debug)]
pub struct Tally {
    file: File,
    seen: BTreeSet<(u32, i32)>,
}

impl Tally {
    /// Opens the file, which is created when it is not there.
    ///
    /// # Errors
    /// [`TapError::Write`].
    pub fn open(path: &Path) -> Result<Self, TapError> {
        let file = OpenOptions::new().append(true).create(true).open(path);
        let file = file.map_err(|source| TapError::Write {
            path: path.to_owned(),
            source,
        })?;
        Ok(Self {
            file,
            seen: BTreeSet::new(),
        })
    }

    /// Notes the procedure of a message, when that is a call's answer and no error.
    pub(crate) fn message(&mut self, header: &Header) -> io::Result<()> {
        let is_reply = matches!(
            header.message_type,
            MessageType::Reply | MessageType::ReplyWithFds
        );
        if !is_reply || header.status != Status::Ok {
            return Ok(());
        }
        if self.seen.insert((header.program.0, header.procedure)) {
            let name = procedure_name(header.program, header.procedure);
            // In one piece, since others may append too.
            let line = format!("{} {name}\n", header.program);
            self.file.write_all(line.as_bytes())?;
        }
        Ok(())
    }
}

/// The different procedures of some files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made(BTreeSet<String>);

impl Made {
    /// Reads files that [`Tally`] has written.
    ///
    /// # Errors
    /// [`TapError::Read`].
    pub fn read(paths: &[PathBuf]) -> Result<Self, TapError> {
        let mut made = BTreeSet::new();
        for path in paths {
            let text = fs::read_to_string(path).map_err(|source| TapError::Read {
                path: path.clone(),
                source,
            })?;
            made.extend(text.lines().map(ToOwned::to_owned));
        }
        Ok(Self(made))
    }

    /// How many there are, of all programs.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// How many there are of one program.
    #[must_use]
    pub fn of(&self, program: Program) -> usize {
        let prefix = format!("{program} ");
        let made = self.0.iter();
        made.filter(|line| line.starts_with(&prefix)).count()
    }

    /// The calls of a program that are not among them, in the order of their numbers.
    pub fn missing(&self, program: Program) -> impl Iterator<Item = ProcedureInfo> {
        (1..NUMBERS_END)
            .filter_map(move |number| virtwire_proto::procedure_info(program, number).copied())
            .filter(|info| info.kind == ProcedureKind::Call)
            .filter(move |info| !self.0.contains(&format!("{program} {}", info.name)))
    }
}
