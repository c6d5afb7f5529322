//! The same calls by libvirt.so and by us, on the same objects: the same answers, lists, XML and errors.

mod domain;
mod errors;
mod host;
mod jobs;
mod machine;
mod network;
mod oracle;
mod snapshot;
mod storage;
mod tuning;

use virtwire::Connection;

use crate::guests::Guests;
use crate::testbed::{in_time, open};
use oracle::Both;

/// Our connections: to the test driver, QEMU's and that of containers.
struct Ours {
    t: Connection,
    q: Connection,
    l: Connection,
}

/// Takes away what a run that failed has left.
const CLEAN: &str = "
def clean(*verbs):
    for verb in verbs:
        try:
            verb()
        except (libvirt.libvirtError, AttributeError):
            pass
for c in t, q, l:
    for name in 'vw-both', 'vw-machine', 'vw-renamed', 'vw-off':
        clean(lambda: c.lookupByName(name).destroy(), lambda: c.lookupByName(name).undefineFlags(1 | 2 | 16))
    for name in 'vw-both', 'vw-bridged':
        clean(lambda: c.networkLookupByName(name).destroy(), lambda: c.networkLookupByName(name).undefine())
    clean(lambda: c.storagePoolLookupByName('vw-both').destroy(), lambda: c.storagePoolLookupByName('vw-both').undefine())
    clean(lambda: c.nwfilterBindingLookupByPortDev('lo').delete(), lambda: c.nwfilterLookupByName('vw-both').undefine())
    clean(lambda: c.secretLookupByUsage(1, '/vw/both').undefine())
clean(lambda: t.nodeDeviceLookupByName('scsi_host12').destroy())
";

#[tokio::test]
async fn calls_have_the_answers_and_the_errors_of_libvirt_so() {
    in_time(async {
        let _guests = Guests::running(&["vw-container", "vw-deaf"]);
        let mut both = Both::new();
        let ours = Ours {
            t: open("TEST_UNIX").await,
            q: open("QEMU_UNIX").await,
            l: open("LXC_UNIX").await,
        };
        both.run(CLEAN);
        host::compared(&mut both, &ours).await;
        domain::compared(&mut both, &ours).await;
        snapshot::compared(&mut both, &ours).await;
        network::compared(&mut both, &ours).await;
        storage::compared(&mut both, &ours).await;
        machine::compared(&mut both, &ours).await;
        errors::compared(&mut both, &ours).await;
        let Both {
            answers, errors, ..
        } = both;
        println!("{answers} answers and {errors} errors are libvirt's");
        assert!(
            both.differences.is_empty(),
            "{}",
            both.differences.join("\n")
        );
        assert!(answers >= 200, "{answers} answers");
        assert!(errors >= 40, "{errors} errors");
    })
    .await;
}
