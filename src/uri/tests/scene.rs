//! A file system and a user to resolve URIs in.

use std::{fs, path::PathBuf};

use tempfile::TempDir;

use crate::uri::{Endpoint, Environment, Target, UriError, resolve};

/// A temporary root with empty files in the places of sockets and programs.
pub(super) struct Scene {
    folder: TempDir,
    pub(super) environment: Environment,
}

impl Scene {
    pub(super) fn new(effective_uid: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let environment = Environment::new(effective_uid)
            .with_root(folder.path())
            .with_variable("HOME", "/home/someone")
            .with_variable("XDG_RUNTIME_DIR", "/run/user/1000");
        Self {
            folder,
            environment,
        }
    }

    pub(super) fn root() -> Self {
        Self::new(0)
    }

    pub(super) fn user() -> Self {
        Self::new(1000)
    }

    pub(super) fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    pub(super) fn with_file(self, below: &str, content: &str) -> Self {
        let path = self.path(below);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    pub(super) fn with_sockets(self, sockets: &[&str]) -> Self {
        sockets
            .iter()
            .fold(self, |scene, socket| scene.with_file(socket, ""))
    }

    pub(super) fn with_configuration(self, content: &str) -> Self {
        self.with_file("etc/libvirt/libvirt.conf", content)
    }

    pub(super) fn with_variable(mut self, name: &str, value: &str) -> Self {
        self.environment = self.environment.with_variable(name, value);
        self
    }

    pub(super) fn resolve(&self, uri: impl Into<Option<&'static str>>) -> Result<Target, UriError> {
        resolve(uri.into(), false, &self.environment)
    }

    /// The path of the socket that `uri` resolves to, relative to the root.
    pub(super) fn socket(&self, uri: Option<&str>, read_only: bool) -> String {
        let target = resolve(uri, read_only, &self.environment).unwrap();
        assert_eq!(target.read_only, read_only);
        let Endpoint::Unix { path } = target.endpoint else {
            panic!("{uri:?} is not a socket: {target:?}");
        };
        let below = path.strip_prefix(self.folder.path()).unwrap_or(&path);
        below.to_str().unwrap().to_owned()
    }
}
