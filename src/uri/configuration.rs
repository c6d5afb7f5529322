//! The client's libvirt.conf, and libvirt-admin.conf: the settings that choose what to connect to.

use std::{
    collections::BTreeMap,
    fs, io,
    io::Read as _,
    os::unix::fs::FileTypeExt as _,
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, PoisonError, mpsc::sync_channel},
    thread,
    time::{Duration, Instant},
};

use super::{
    DaemonMode, Proxy, UriError,
    configuration_syntax::{self, Setting, Value},
    parameters::{self, MODES, PROXIES},
};

/// A larger file is refused, as in libvirt.
const SIZE_MAX: u64 = 10 * 1024 * 1024;

/// How long reading it may take: its disk may hang.
const PATIENCE: Duration = Duration::from_secs(2);

/// Such a file, parsed; empty where it does not exist or a user has no folder for it.
#[derive(Clone, Debug)]
pub(super) struct Configuration {
    path: PathBuf,
    settings: Vec<Setting>,
}

impl Configuration {
    pub(super) fn load(path: Option<PathBuf>) -> Result<Self, UriError> {
        let Some(path) = path else {
            return Ok(Self {
                path: PathBuf::new(),
                settings: Vec::new(),
            });
        };
        let file = path.clone();
        let content = in_time(&path, PATIENCE, move || read(&file)).map_err(|source| {
            UriError::ConfigurationUnreadable {
                path: path.clone(),
                source: Arc::new(source),
            }
        })?;
        let content = content.unwrap_or_default();
        let settings = configuration_syntax::parse(&content).map_err(|error| {
            UriError::ConfigurationSyntax {
                path: path.clone(),
                line: error.line,
                expected: error.expected,
            }
        })?;
        Ok(Self { path, settings })
    }

    /// The URI to use when none is given.
    pub(super) fn default_uri(&self) -> Result<Option<&str>, UriError> {
        self.text("uri_default")
    }

    pub(super) fn mode(&self) -> Result<Option<DaemonMode>, UriError> {
        self.word("remote_mode", DaemonMode::WORDS, MODES)
    }

    pub(super) fn proxy(&self) -> Result<Option<Proxy>, UriError> {
        self.word("remote_proxy", Proxy::WORDS, PROXIES)
    }

    /// The URI behind `alias`. Entries after the first that fits are not looked at.
    pub(super) fn alias(&self, alias: &str) -> Result<Option<&str>, UriError> {
        const SETTING: &str = "uri_aliases";
        const TEXTS: &str = "a list of texts in utf-8";
        let Some(setting) = self.setting(SETTING) else {
            return Ok(None);
        };
        let Value::List(entries) = &setting.value else {
            return Err(self.wrong(setting, SETTING, TEXTS));
        };
        for entry in entries {
            let Value::Text(entry) = entry else {
                return Err(self.wrong(setting, SETTING, TEXTS));
            };
            let mut parts = entry.splitn(2, |byte| *byte == b'=');
            let name = parts.next().and_then(|name| str::from_utf8(name).ok());
            match (name, parts.next()) {
                (Some(name), Some(uri)) if is_alias(name) => {
                    if name == alias {
                        let uri = str::from_utf8(uri).map(Some);
                        return uri.map_err(|_| self.wrong(setting, SETTING, TEXTS));
                    }
                }
                _ => {
                    return Err(UriError::Alias {
                        path: self.path.clone(),
                        line: setting.line,
                        entry: String::from_utf8_lossy(entry).into_owned(),
                    });
                }
            }
        }
        Ok(None)
    }

    /// The first setting of this name, which is the one that counts.
    fn setting(&self, name: &str) -> Option<&Setting> {
        self.settings.iter().find(|setting| setting.name == name)
    }

    fn text(&self, name: &'static str) -> Result<Option<&str>, UriError> {
        let Some(setting) = self.setting(name) else {
            return Ok(None);
        };
        let text = match &setting.value {
            Value::Text(text) => str::from_utf8(text).ok(),
            Value::Number | Value::List(_) => None,
        };
        text.map(Some)
            .ok_or_else(|| self.wrong(setting, name, "a text in quotes and in utf-8"))
    }

    fn word<T: Copy>(
        &self,
        name: &'static str,
        words: &[(&str, T)],
        allowed: &'static str,
    ) -> Result<Option<T>, UriError> {
        let (Some(text), Some(setting)) = (self.text(name)?, self.setting(name)) else {
            return Ok(None);
        };
        parameters::word(words, text)
            .map(Some)
            .ok_or_else(|| self.wrong(setting, name, allowed))
    }

    fn wrong(&self, at: &Setting, setting: &'static str, allowed: &'static str) -> UriError {
        UriError::ConfigurationValue {
            path: self.path.clone(),
            line: at.line,
            setting,
            allowed,
        }
    }
}

/// Whether the text can be an alias.
pub(super) fn is_alias(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    !text.is_empty() && text.chars().all(allowed)
}

/// The files that threads read, each with when that began.
static READING: Mutex<BTreeMap<PathBuf, Instant>> = Mutex::new(BTreeMap::new());
/// Wakes those that wait for a file to be read.
static READ: Condvar = Condvar::new();

/// A file that is being read.
struct Reading(PathBuf);

impl Reading {
    /// Waits until no other thread reads the file; `None` when that has taken this long already.
    fn begin(path: &Path, patience: Duration) -> Option<Self> {
        let mut reading = READING.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some(begun) = reading.get(path) {
            let left = patience.checked_sub(begun.elapsed())?;
            let waited = READ.wait_timeout(reading, left);
            reading = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        reading.insert(path.to_owned(), Instant::now());
        Some(Self(path.to_owned()))
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        let mut reading = READING.lock().unwrap_or_else(PoisonError::into_inner);
        reading.remove(&self.0);
        READ.notify_all();
    }
}

/// Reads on a thread of its own, which is left behind when it hangs. Until it ends, the file is not read again.
fn in_time<T: Send + 'static>(
    path: &Path,
    patience: Duration,
    read: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    let late = || io::Error::from(io::ErrorKind::TimedOut);
    let reading = Reading::begin(path, patience).ok_or_else(late)?;
    let (sender, content) = sync_channel(1);
    thread::Builder::new().spawn(move || {
        let content = read();
        drop(reading);
        sender.send(content)
    })?;
    let content = content.recv_timeout(patience);
    content.unwrap_or_else(|_| Err(late()))
}

/// The bytes of a regular file, or `None` when it does not exist, lies where we may not look, or is /dev/null.
fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let Ok(metadata) = path.metadata() else {
        return Ok(None);
    };
    if metadata.file_type().is_char_device() {
        return Ok(None);
    }
    if !metadata.is_file() {
        return Err(io::Error::other("it is no regular file"));
    }
    let mut content = Vec::new();
    fs::File::open(path)?
        .take(SIZE_MAX.saturating_add(1))
        .read_to_end(&mut content)?;
    if u64::try_from(content.len()).is_ok_and(|length| length <= SIZE_MAX) {
        Ok(Some(content))
    } else {
        Err(io::ErrorKind::FileTooLarge.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_that_hangs_is_left_behind_by_one_thread_and_one_that_does_not_is_read() {
        let path = Path::new("/test/that/hangs");
        let (end, ended) = sync_channel::<()>(1);
        let short = Duration::from_millis(10);
        let hung = in_time(path, short, move || ended.recv().map_err(io::Error::other));
        assert_eq!(hung.unwrap_err().kind(), io::ErrorKind::TimedOut);
        for _ in 0..3 {
            let again = in_time(path, short, || Ok(()));
            assert_eq!(again.unwrap_err().kind(), io::ErrorKind::TimedOut);
        }
        assert_eq!(in_time(Path::new("/other"), PATIENCE, || Ok(1)).unwrap(), 1);
        drop(end);
        assert_eq!(in_time(path, Duration::from_secs(20), || Ok(2)).unwrap(), 2);
    }
}
