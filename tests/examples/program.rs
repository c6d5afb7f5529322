//! Runs an example.

use std::env;
use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;
use tokio::time::timeout;

/// The longest that an example may run.
pub(crate) const LIMIT: Duration = Duration::from_secs(60);

/// What an example has left.
#[derive(Debug)]
pub(crate) struct Ended {
    /// The exit status.
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ended {
    /// The lines of standard output of an example that has succeeded.
    pub(crate) fn lines(&self) -> Vec<&str> {
        assert_eq!((self.status, &*self.err), (Some(0), ""), "{}", self.out);
        self.out.lines().collect()
    }
}

/// An example, which `cargo build --examples` puts beside the directory of the tests.
pub(crate) fn example(name: &str, arguments: &[&str]) -> Command {
    let test = env::current_exe().unwrap();
    let profile = test.ancestors().nth(2).unwrap();
    let program = profile.join("examples").join(name);
    assert!(
        program.exists(),
        "{} is missing: cargo build -p virtwire --examples",
        program.display()
    );
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdin(Stdio::null())
        .kill_on_drop(true);
    command
}

/// Runs an example to its end.
pub(crate) async fn run(name: &str, arguments: &[&str]) -> Ended {
    let output = timeout(LIMIT, example(name, arguments).output());
    let output = output.await.unwrap().unwrap();
    Ended {
        status: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
