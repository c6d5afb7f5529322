//! From a folder of `.x` files to a folder of `.rs` files.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::emit::{self, File};
use crate::error::RunError;
use crate::format::format;
use crate::model::{Model, Module};
use crate::parse::parse;
use crate::resolve::{Source, resolve};

/// The modules, in the order in which they are generated: file names without `.x`.
pub const MODULES: [&str; 6] = ["admin", "keepalive", "lxc", "message", "qemu", "remote"];

/// Where things are, from the root of the project.
#[derive(Clone, Debug)]
pub struct Project {
    /// The root of the project.
    pub root: PathBuf,
}

impl Project {
    /// The folder of the `.x` files.
    #[must_use]
    pub fn inputs(&self) -> PathBuf {
        self.root.join("proto")
    }

    /// The folders of the generated files.
    #[must_use]
    pub fn outputs(&self) -> [PathBuf; 2] {
        [emit::TYPES, emit::METHODS].map(|folder| self.root.join(folder))
    }
}

/// Reads a file, or says which one could not be read.
///
/// # Errors
/// The file cannot be read.
pub fn read(path: &Path) -> Result<String, RunError> {
    fs::read_to_string(path).map_err(|source| RunError::File {
        action: "read",
        path: path.to_owned(),
        source,
    })
}

/// The files of a folder, in the order of their names.
///
/// # Errors
/// The folder cannot be read.
pub fn read_folder(folder: &Path) -> Result<Vec<PathBuf>, RunError> {
    let failed = |source| RunError::File {
        action: "read",
        path: folder.to_owned(),
        source,
    };
    let entries = fs::read_dir(folder).map_err(failed)?;
    let paths = entries.map(|entry| Ok(entry.map_err(failed)?.path()));
    let mut paths = paths.collect::<Result<Vec<_>, RunError>>()?;
    paths.sort();
    Ok(paths)
}

/// Compiles the project's files as far as the model.
///
/// # Errors
/// A file cannot be read, or is wrong.
pub fn model(project: &Project) -> Result<(Model, Vec<(String, String)>), RunError> {
    let (mut sources, mut digests) = (Vec::new(), Vec::new());
    for module in MODULES {
        let text = read(&project.inputs().join(format!("{module}.x")))?;
        let file = format!("proto/{module}.x");
        digests.push((module.to_owned(), hexadecimal(&Sha256::digest(&text))));
        let definitions = parse(&file, &text)?;
        sources.push(Source {
            file,
            module: module.to_owned(),
            definitions,
        });
    }
    Ok((resolve(&sources, &[])?, digests))
}

/// The generated files, formatted.
///
/// # Errors
/// A file cannot be read or is wrong, or rustfmt fails.
pub fn generate(project: &Project) -> Result<Vec<File>, RunError> {
    let (model, digests) = model(project)?;
    let origin = |module: &Module| {
        let mut note = String::from(
            "// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.\n",
        );
        let inputs = std::iter::once(&module.name).chain(&module.imports);
        for input in inputs {
            if let Some((name, digest)) = digests.iter().find(|(name, _)| name == input) {
                let _ = writeln!(note, "// proto/{name}.x sha256 {digest}");
            }
        }
        note
    };
    let mut files = emit::files(&model, origin);
    files.extend(emit::methods(&model, origin)?);
    let formatted = files.into_iter().map(|file| {
        let text = match Path::new(&file.path).extension() {
            Some(extension) if extension == "rs" => format(&file, &project.root)?,
            _ => file.text.clone(),
        };
        Ok(File { text, ..file })
    });
    formatted.collect()
}

fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
