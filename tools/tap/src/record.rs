//! Where recorded messages go.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use virtwire_proto::{Header, MessageType, Program};

use crate::error::TapError;
use crate::fixture::{Fixture, RecordedMessage};

/// What to write recorded messages to, and how many of them.
#[derive(Clone, Debug)]
pub struct Destination {
    /// An existing folder, which gets a file for each connection, or a file for all of them,
    /// which is emptied first.
    pub path: PathBuf,
    /// The heading of each file.
    pub origin: Vec<(String, String)>,
    /// Most messages of one procedure and message type in a file.
    pub each: Option<u32>,
}

impl Destination {
    /// Empties the file, if it is one, so that a path that cannot be written is known at once.
    ///
    /// # Errors
    /// [`TapError::Write`].
    pub fn prepare(&self) -> Result<(), TapError> {
        if self.path.is_dir() {
            return Ok(());
        }
        File::create(&self.path)
            .and_then(|mut file| file.write_all(Fixture::heading(&self.origin).as_bytes()))
            .map_err(|source| TapError::Write {
                path: self.path.clone(),
                source,
            })
    }

    pub(crate) fn open(&self, connection: u64) -> Record {
        let (path, heading) = if self.path.is_dir() {
            let heading = Fixture::heading(&self.origin);
            (
                self.path.join(format!("connection-{connection:04}.txt")),
                heading,
            )
        } else {
            (self.path.clone(), String::new())
        };
        Record {
            path,
            heading,
            file: None,
            each: self.each,
            seen: HashMap::new(),
        }
    }
}

/// The open file of one connection; it is created with the first message.
#[derive(Debug)]
pub(crate) struct Record {
    path: PathBuf,
    heading: String,
    file: Option<File>,
    each: Option<u32>,
    seen: HashMap<(Program, i32, MessageType), u32>,
}

impl Record {
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn keep(&mut self, header: &Header, message: &RecordedMessage) -> io::Result<()> {
        if let Some(each) = self.each {
            let key = (header.program, header.procedure, header.message_type);
            let count = self.seen.entry(key).or_default();
            if *count >= each {
                return Ok(());
            }
            *count += 1;
        }
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(self.create()?),
        };
        file.write_all(format!("\n{message}").as_bytes())
    }

    fn create(&self) -> io::Result<File> {
        if self.heading.is_empty() {
            return OpenOptions::new().append(true).open(&self.path);
        }
        let mut file = File::create(&self.path)?;
        file.write_all(self.heading.as_bytes())?;
        Ok(file)
    }
}
