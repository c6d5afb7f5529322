//! Runs the program with its own folders and no environment.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::object;

/// A host with nothing on it.
pub(crate) struct Host {
    root: tempfile::TempDir,
}

/// What a run has left.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Host {
    pub(crate) fn new() -> Self {
        let host = Self {
            root: tempfile::tempdir().unwrap(),
        };
        for folder in ["lib", "lock"] {
            fs::create_dir(host.path(folder)).unwrap();
        }
        host.write("config", "");
        host
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(name), text).unwrap();
    }

    /// The program, told to use this host's folders and configuration file.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_libvirt-guests"));
        command.env_clear().stdin(Stdio::null());
        for (option, name) in [
            ("--config", "config"),
            ("--state-dir", "lib"),
            ("--lock-dir", "lock"),
        ] {
            command.arg(option).arg(self.path(name));
        }
        command.args(arguments);
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        finish(&mut self.command(arguments))
    }

    /// A text in which this host's folder is called `HOST`.
    pub(crate) fn neutral(&self, text: &str) -> String {
        text.replace(self.root.path().to_str().unwrap(), "HOST")
    }
}

impl Run {
    /// The object that it has printed.
    pub(crate) fn json(&self) -> Value {
        object::object(Some(self.status), &self.out)
    }
}

/// Runs the program to its end. An object that it prints must be of the documented form.
pub(crate) fn finish(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    let run = Run {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    };
    if command.get_args().any(|word| word == "--json") {
        run.json();
    }
    run
}
