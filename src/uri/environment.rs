//! Everything outside the URI that resolution reads.

use std::{
    collections::BTreeMap,
    env,
    ffi::{OsStr, OsString},
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use super::{Configuration, UriError, apart::Looking};

/// The variables that [`Environment::host`] copies.
const VARIABLES: [&str; 7] = [
    "LIBVIRT_ADMIN_DEFAULT_URI",
    "LIBVIRT_DEFAULT_URI",
    "VIRSH_DEFAULT_CONNECT_URI",
    "XDG_RUNTIME_DIR",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "HOME",
];

/// The effective user, the environment variables and the root of the file system.
///
/// [`Environment::host`] is the real one. Tests make others: resolution reads nothing beyond it. Of libvirt.conf and
/// libvirt-admin.conf it keeps what it has read.
///
/// Variables read: `LIBVIRT_DEFAULT_URI`, `LIBVIRT_ADMIN_DEFAULT_URI` (for [admin connections](super::resolve_admin)), `VIRSH_DEFAULT_CONNECT_URI` (virsh's own, only for the
/// word `default`), `XDG_RUNTIME_DIR`, `XDG_CONFIG_HOME`, `XDG_CACHE_HOME` and `HOME`. libvirt also
/// reads `LIBVIRT_AUTOSTART`, `VIRTD_PATH` and `LIBVIRTD_PATH`; they say whether and how to start a
/// user's daemon, which this crate never does.
#[derive(Clone, Debug)]
pub struct Environment {
    variables: BTreeMap<String, OsString>,
    effective_uid: u32,
    root: PathBuf,
    /// libvirt.conf.
    configuration: Kept,
    /// libvirt-admin.conf.
    admin_configuration: Kept,
    /// The resolutions that threads are making for this environment and its clones.
    looking: Looking,
}

/// A file of settings once it is read, or that reading it takes too long.
type Kept = Arc<OnceLock<Result<Arc<Configuration>, UriError>>>;

impl Environment {
    /// An environment without variables for the user `effective_uid`, with the real file system.
    #[must_use]
    pub fn new(effective_uid: u32) -> Self {
        Self {
            variables: BTreeMap::new(),
            effective_uid,
            root: PathBuf::from("/"),
            configuration: Kept::default(),
            admin_configuration: Kept::default(),
            looking: Looking::default(),
        }
    }

    /// The environment of this process, read now. Without `HOME` the user database is asked.
    #[must_use]
    pub fn host() -> Self {
        let mut environment = Self::new(rustix::process::geteuid().as_raw());
        for name in VARIABLES {
            if let Some(value) = env::var_os(name) {
                environment = environment.with_variable(name, value);
            }
        }
        if environment.variable("HOME").is_none()
            && let Some(home) = env::home_dir()
        {
            environment = environment.with_variable("HOME", home);
        }
        environment
    }

    /// The same with one variable set.
    #[must_use]
    pub fn with_variable(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.variables.insert(name.to_owned(), value.into());
        self.forgetting()
    }

    /// The same with nothing read yet.
    fn forgetting(mut self) -> Self {
        self.configuration = Kept::default();
        self.admin_configuration = Kept::default();
        self.looking = Looking::default();
        self
    }

    /// The same with another root: libvirt.conf and the daemons' default sockets are looked for
    /// below it. A path in a `socket=` parameter is taken as it is.
    #[must_use]
    pub fn with_root(mut self, root: impl Into<PathBuf>) -> Self {
        self.root = root.into();
        self.forgetting()
    }

    /// A variable that is set and not empty.
    pub(super) fn variable(&self, name: &str) -> Option<&OsStr> {
        self.variables
            .get(name)
            .map(OsString::as_os_str)
            .filter(|value| !value.is_empty())
    }

    /// A variable that must be text.
    pub(super) fn text_variable(&self, name: &'static str) -> Result<Option<&str>, UriError> {
        self.variable(name)
            .map(|value| {
                value
                    .to_str()
                    .ok_or(UriError::VariableNotUtf8 { variable: name })
            })
            .transpose()
    }

    pub(super) fn looking(&self) -> &Looking {
        &self.looking
    }

    pub(super) fn is_root_user(&self) -> bool {
        self.effective_uid == 0
    }

    /// Where `path` is, given the root.
    pub(super) fn locate(&self, path: impl AsRef<Path>) -> PathBuf {
        let path = path.as_ref();
        self.root.join(path.strip_prefix("/").unwrap_or(path))
    }

    /// libvirt.conf, which is read when it is first needed. A disk that hangs is waited for once.
    pub(super) fn configuration(&self) -> Result<Arc<Configuration>, UriError> {
        self.kept(&self.configuration, "libvirt.conf")
    }

    /// The same of libvirt-admin.conf.
    pub(super) fn admin_configuration(&self) -> Result<Arc<Configuration>, UriError> {
        self.kept(&self.admin_configuration, "libvirt-admin.conf")
    }

    fn kept(&self, kept: &Kept, file: &str) -> Result<Arc<Configuration>, UriError> {
        if let Some(known) = kept.get() {
            return known.clone();
        }
        let read = Configuration::load(self.configuration_path(file)).map(Arc::new);
        let is_settled = match &read {
            Ok(_) => true,
            Err(UriError::ConfigurationUnreadable { source, .. }) => {
                source.kind() == ErrorKind::TimedOut
            }
            Err(_) => false,
        };
        if is_settled {
            // Another thread may have been first.
            let _ = kept.set(read.clone());
        }
        read
    }

    /// Where such a file is: the system's for root, else the user's, whose folder may be unknown.
    fn configuration_path(&self, file: &str) -> Option<PathBuf> {
        let directory = if self.is_root_user() {
            PathBuf::from("/etc")
        } else {
            self.user_directory("XDG_CONFIG_HOME", ".config")?
        };
        Some(self.locate(directory.join("libvirt").join(file)))
    }

    /// A socket of the system's daemons, whether it exists or not.
    ///
    /// They are named below `/var/run`, as libvirt's client does; where only `/run` has the socket (an image without the
    /// usual link) that one is taken.
    pub(super) fn system_socket(&self, file: &str) -> PathBuf {
        let below = |directory: &str| self.locate(Path::new(directory).join("libvirt").join(file));
        let (usual, short) = (below("/var/run"), below("/run"));
        if !usual.exists() && short.exists() {
            short
        } else {
            usual
        }
    }

    /// The folder of the user's own sockets: `$XDG_RUNTIME_DIR/libvirt`, and as in `GLib` the cache
    /// folder where that variable is not set.
    pub(super) fn session_directory(&self) -> Result<PathBuf, UriError> {
        let directory = self
            .variable("XDG_RUNTIME_DIR")
            .map(PathBuf::from)
            .or_else(|| self.user_directory("XDG_CACHE_HOME", ".cache"))
            .ok_or(UriError::NoRuntimeDirectory)?;
        Ok(self.locate(directory.join("libvirt")))
    }

    fn user_directory(&self, variable: &str, below_home: &str) -> Option<PathBuf> {
        let below_home = || Some(Path::new(self.variable("HOME")?).join(below_home));
        self.variable(variable)
            .map(PathBuf::from)
            .or_else(below_home)
    }
}
