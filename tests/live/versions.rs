//! What a daemon of this version has, and what it does not.

use virtwire::proto::Program;
use virtwire::proto::remote::ConnectGetLibVersion;
use virtwire_tap::{Endpoint, procedures};

use crate::testbed::{in_time, open, variable};

/// The calls that came after libvirt 9.0, each with its number and the first version that had it.
const LATER: [(i32, u64); 9] = [
    (444, 9_007_000),
    (445, 9_007_000),
    (447, 10_001_000),
    (448, 10_002_000),
    (449, 11_002_000),
    (450, 11_002_000),
    (451, 11_002_000),
    (452, 11_002_000),
    (456, 12_005_000),
];
/// The newest version whose calls all have a name here.
const KNOWN: u64 = 12_008_000;

#[tokio::test]
async fn the_daemon_lacks_the_calls_that_came_after_it_and_no_other() {
    in_time(async {
        let connection = open("TEST_UNIX").await;
        let version = connection.call::<ConnectGetLibVersion>(&()).await.unwrap();
        let version = version.lib_ver;
        let mut later = LATER.into_iter().filter(|(_, since)| *since > version);
        let expected: Vec<i32> = later.by_ref().map(|(number, _)| number).collect();
        for endpoint in [
            Endpoint::Unix(variable("SOCKET").into()),
            Endpoint::Tcp(variable("ADDRESS")),
        ] {
            let answers = procedures::ask(&endpoint).await.unwrap();
            let mut lacking = Vec::new();
            for answer in &answers {
                match (answer.name(), answer.known) {
                    (Some(name), false) => {
                        println!("{version} lacks {} {name}", answer.number);
                        assert_eq!(answer.program, Program::REMOTE, "{name}");
                        lacking.push(answer.number);
                    }
                    // A version that is newer than this test may have more.
                    (None, true) => {
                        println!("{version} has {}, which has no name here", answer.number);
                        assert!(version > KNOWN, "{answer:?}");
                    }
                    (Some(_), true) | (None, false) => {}
                }
            }
            assert_eq!(lacking, expected, "{version}");
        }
    })
    .await;
}
