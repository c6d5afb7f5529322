//! The same call twice: by libvirt.so, in Python, and by us.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};
use virtwire::Error;
use virtwire::client::{
    Domain, DomainCheckpoint, DomainSnapshot, Interface, Network, NetworkPort, NodeDevice,
    NwFilter, NwFilterBinding, Secret, StoragePool, StorageVolume, TypedParams,
};
use virtwire::proto::HostText;
use virtwire::proto::remote::TypedParamValue;

use crate::testbed::direct;

/// What a call yields, in the form in which the oracle prints it.
pub(super) trait Told {
    fn told(&self) -> Value;
}

macro_rules! told {
    ($($kind:ty),*: $it:ident => $told:expr) => {
        $(impl Told for $kind {
            fn told(&self) -> Value {
                let $it = self;
                $told
            }
        })*
    };
}

told!(bool, u8, i32, u32, i64, u64, String: it => json!(it));
told!(HostText: it => json!(it.to_string()));
told!(Value: it => it.clone());
// Python has 0 or nothing there: that it succeeded is all there is to say.
told!((): _it => Value::Null);
told!(Domain, DomainSnapshot, DomainCheckpoint, Interface, Network, NodeDevice, NwFilter, StoragePool, StorageVolume:
      it => json!(it.name().to_string()));
told!(Secret, NetworkPort: it => json!(it.uuid().to_string()));
told!(NwFilterBinding: it => json!(it.port_device().to_string()));
told!(TypedParams: it => it.iter().map(|(name, value)| (name.to_string(), number(value))).collect());

/// The text in bytes that are filled up with zeros.
pub(super) fn text(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    text.trim_end_matches('\0').to_owned()
}

fn number(value: &TypedParamValue) -> Value {
    match value {
        TypedParamValue::Int(value) => json!(value),
        TypedParamValue::Uint(value) => json!(value),
        TypedParamValue::Llong(value) => json!(value),
        TypedParamValue::Ullong(value) => json!(value),
        TypedParamValue::Double(value) => json!(value),
        TypedParamValue::Boolean(value) => json!(*value != 0),
        TypedParamValue::String(value) => json!(value.to_string()),
        TypedParamValue::Unknown(arm) => panic!("{arm:?}"),
    }
}

impl<T: Told> Told for Vec<T> {
    fn told(&self) -> Value {
        self.iter().map(Told::told).collect()
    }
}

impl<T: Told> Told for Option<T> {
    fn told(&self) -> Value {
        self.as_ref().map_or(Value::Null, Told::told)
    }
}

/// libvirt.so beside us, and what was found so far.
pub(super) struct Both {
    python: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    /// How many answers and errors were the same.
    pub(super) answers: u32,
    pub(super) errors: u32,
    pub(super) differences: Vec<String>,
}

impl Both {
    /// With a connection `t` to the test driver, `q` to QEMU's and `l` to that of containers.
    pub(super) fn new() -> Self {
        let mut python = Command::new("/usr/bin/python3")
            .arg(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/tests/live/differential/oracle.py"
            ))
            .args(["t", &direct("TEST_UNIX")])
            .args(["q", &direct("QEMU_UNIX")])
            .args(["l", &direct("LXC_UNIX")])
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Self {
            input: python.stdin.take().unwrap(),
            output: BufReader::new(python.stdout.take().unwrap()),
            python,
            answers: 0,
            errors: 0,
            differences: Vec::new(),
        }
    }

    fn ask(&mut self, code: &str) -> Value {
        writeln!(self.input, "{}", json!(code)).unwrap();
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        let told: Value = serde_json::from_str(&line).unwrap();
        assert!(told.get("broken").is_none(), "{code}: {told}");
        told
    }

    /// Gives the oracle a text by a name.
    pub(super) fn give(&mut self, name: &str, text: &str) {
        self.run(&format!("{name} = {}", json!(text)));
    }

    /// Has the oracle do something that is no comparison.
    pub(super) fn run(&mut self, code: &str) {
        let told = self.ask(code);
        assert!(told.get("answer").is_some(), "{code}: {told}");
    }

    fn different(&mut self, difference: String) {
        // Told at once, too: what comes later may fail because of it.
        println!("different: {difference}");
        self.differences.push(difference);
    }

    /// Compares what Python makes of `theirs` with what our call has said.
    #[expect(clippy::needless_pass_by_value, reason = "rows are shorter")]
    pub(super) fn same<T: Told>(&mut self, theirs: &str, ours: Result<T, Error>) {
        let theirs_told = self.ask(theirs);
        let ours_told = match &ours {
            Ok(answer) => json!({ "answer": answer.told() }),
            Err(error) => {
                let Some(error) = error.remote() else {
                    let difference = format!("{theirs}: {theirs_told}, ours: {error:?}");
                    return self.different(difference);
                };
                json!({ "error": [error.code.0, error.domain.0, error.message] })
            }
        };
        let done = ours_told.get("answer").is_some_and(Value::is_null)
            && theirs_told.get("answer").is_some();
        if ours_told != theirs_told && !done {
            let difference = format!("{theirs}\n  libvirt: {theirs_told}\n  ours:    {ours_told}");
            self.different(difference);
        } else if ours.is_ok() {
            self.answers += 1;
        } else {
            println!("both refused: {theirs}: {}", ours_told["error"]);
            self.errors += 1;
        }
    }
}

impl Drop for Both {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.python.kill();
        let _ = self.python.wait();
    }
}
