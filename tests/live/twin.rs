//! The second libvirtd of the test bed, to which guests migrate.

use std::process::Command;

use virtwire::Connection;

use crate::testbed::testbed;

/// The second libvirtd of the test bed, without guests before and after.
pub(crate) struct Twin(String);

impl Twin {
    pub(crate) fn start() -> Self {
        testbed(&["twin", "start"]);
        let twin = Self(testbed(&["twin", "uri"]).trim().to_owned());
        twin.clear();
        twin
    }

    pub(crate) fn uri(&self) -> &str {
        &self.0
    }

    pub(crate) async fn open(&self) -> Connection {
        Connection::open(&self.0).await.unwrap()
    }

    pub(crate) fn virsh(&self, arguments: &[&str]) -> String {
        let mut virsh = Command::new("virsh");
        let output = virsh.args(["-q", "-c", &self.0]).args(arguments).output();
        let output = output.unwrap();
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Whether a guest of this name runs there.
    pub(crate) fn runs(&self, name: &str) -> bool {
        let names = self.virsh(&["list", "--state-running", "--name"]);
        names.lines().any(|line| line == name)
    }

    fn clear(&self) {
        for name in self.virsh(&["list", "--name"]).split_whitespace() {
            self.virsh(&["destroy", name]);
        }
        for name in self.virsh(&["list", "--all", "--name"]).split_whitespace() {
            self.virsh(&["undefine", name]);
        }
    }
}

impl Drop for Twin {
    fn drop(&mut self) {
        self.clear();
    }
}
