//! Domains, their snapshots and checkpoints, on the driver that plays and on real guests.

use virtwire::client::{Domain, TypedParams};
use virtwire::proto::qemu::DomainMonitorCommandFlags;
use virtwire::proto::remote::{
    ConnectGetAllDomainStatsFlags, DomainAffectFlags, DomainCreateFlags, DomainDefineFlags,
    DomainDestroyFlagValues, DomainMemoryModFlags, DomainMetadataType, DomainRebootFlagValues,
    DomainSaveImageXmlFlags, DomainSaveRestoreFlags, DomainSnapshotCreateFlags,
    DomainSnapshotDeleteFlags, DomainSnapshotListFlags, DomainSnapshotRevertFlags,
    DomainSnapshotXmlFlags, DomainState, DomainStatsFlags, DomainUndefineFlagValues,
    DomainVcpuFlags, DomainXmlFlags,
};

use super::{lines, sorted, told};
use crate::guests::Guests;
use crate::testbed::{in_time, open, virsh};

const TEST: &str = "TEST_UNIX";
const MIB: u64 = 1 << 10;

async fn defined(name: &str) -> Domain {
    let connection = open(TEST).await;
    let xml = format!(
        "<domain type='test'><name>{name}</name><memory unit='MiB'>64</memory><vcpu current='2'>4</vcpu>\
         <os><type>hvm</type></os></domain>"
    );
    connection
        .define_domain(&xml, DomainDefineFlags::empty())
        .await
        .unwrap()
}

async fn forgotten(domain: Domain) {
    if domain.is_active().await.unwrap() {
        domain
            .destroy(DomainDestroyFlagValues::empty())
            .await
            .unwrap();
    }
    domain
        .undefine(DomainUndefineFlagValues::empty())
        .await
        .unwrap();
    let connection = domain.connection();
    let gone = connection.domain_by_uuid(domain.uuid()).await.unwrap_err();
    assert!(gone.is_not_found(), "{gone:?}");
}

#[tokio::test]
async fn domain_is_defined_run_changed_and_forgotten() {
    in_time(async {
        let domain = defined("vw-play").await;
        let connection = domain.connection();
        assert_eq!(connection.domain_by_name("vw-play").await.unwrap(), domain);
        let off = connection.defined_domain_names().await.unwrap();
        assert!(off.contains(&"vw-play".into()));
        let count = connection.defined_domain_count().await.unwrap();
        assert_eq!(usize::try_from(count), Ok(off.len()));

        domain.create(DomainCreateFlags::empty()).await.unwrap();
        let running = connection.domain_by_name("vw-play").await.unwrap();
        let id = running.id().unwrap();
        assert_eq!(connection.domain_by_id(id).await.unwrap(), domain);
        let ids = connection.active_domain_ids().await.unwrap();
        assert!(ids.contains(&id));
        let count = connection.active_domain_count().await.unwrap();
        assert_eq!(usize::try_from(count), Ok(ids.len()));
        let info = domain.info().await.unwrap();
        assert_eq!((info.max_mem, info.nr_virt_cpu), (64 * MIB, 2));
        assert_eq!(domain.max_memory().await.unwrap(), 64 * MIB);
        assert_eq!(domain.max_vcpus().await.unwrap(), 4);
        assert_eq!(domain.os_type().await.unwrap(), "linux");
        let xml = domain
            .xml_description(DomainXmlFlags::empty())
            .await
            .unwrap();
        assert_eq!(
            xml.trim_end(),
            virsh(TEST, &["dumpxml", "vw-play"]).trim_end()
        );

        domain.set_autostart(true).await.unwrap();
        assert!(domain.autostart().await.unwrap());
        assert_eq!(told(TEST, &["dominfo", "vw-play"], "Autostart"), "enable");
        domain
            .set_memory(32 * MIB, DomainMemoryModFlags::empty())
            .await
            .unwrap();
        assert_eq!(domain.info().await.unwrap().memory, 32 * MIB);
        domain.set_vcpus(3, DomainVcpuFlags::LIVE).await.unwrap();
        assert_eq!(domain.vcpu_count(DomainVcpuFlags::LIVE).await.unwrap(), 3);
        let vcpus = domain.vcpus().await.unwrap();
        assert_eq!(vcpus.len(), 3, "{vcpus:?}");
        domain
            .pin_vcpu(1, &[1], DomainAffectFlags::empty())
            .await
            .unwrap();
        let pins = domain.vcpu_pins(DomainAffectFlags::empty()).await.unwrap();
        assert!(pins[1].cpus().eq([0]), "{pins:?}");

        domain.suspend().await.unwrap();
        assert_eq!(domain.state().await.unwrap(), DomainState::PAUSED);
        domain.resume().await.unwrap();
        assert_eq!(domain.state().await.unwrap(), DomainState::RUNNING);
        domain
            .reboot(DomainRebootFlagValues::empty())
            .await
            .unwrap();
        forgotten(domain).await;
    })
    .await;
}

#[tokio::test]
async fn metadata_and_parameters_are_kept() {
    in_time(async {
        let domain = defined("vw-tuned").await;
        let (title, config) = (DomainMetadataType::TITLE, DomainAffectFlags::CONFIG);
        let set = domain.set_metadata(title, Some("A title"), None, None, config);
        set.await.unwrap();
        assert_eq!(
            domain.metadata(title, None, config).await.unwrap(),
            "A title"
        );
        assert_eq!(
            virsh(TEST, &["desc", "vw-tuned", "--title"]).trim(),
            "A title"
        );
        domain
            .set_metadata(title, None, None, None, config)
            .await
            .unwrap();
        let none = domain.metadata(title, None, config).await.unwrap_err();
        assert!(none.is_not_found(), "{none:?}");

        domain.create(DomainCreateFlags::empty()).await.unwrap();
        let limits = TypedParams::from([("hard_limit", 131_072_u64), ("soft_limit", 65_536)]);
        let live = DomainAffectFlags::LIVE;
        domain.set_memory_parameters(&limits, live).await.unwrap();
        let now = domain.memory_parameters(live).await.unwrap();
        assert_eq!(now.u64("hard_limit"), Some(131_072), "{now:?}");
        assert_eq!(
            told(TEST, &["memtune", "vw-tuned"], "soft_limit    "),
            "65536"
        );
        let weight = TypedParams::new().with("weight", 777_u32);
        domain.set_blkio_parameters(&weight, live).await.unwrap();
        assert_eq!(
            domain.blkio_parameters(live).await.unwrap().u64("weight"),
            Some(777)
        );
        let nodes = TypedParams::new()
            .with("numa_mode", 2_i32)
            .with("numa_nodeset", "0");
        domain.set_numa_parameters(&nodes, config).await.unwrap();
        let nodes = domain.numa_parameters(config).await.unwrap();
        assert_eq!(nodes.i64("numa_mode"), Some(2), "{nodes:?}");
        assert_eq!(nodes.text("numa_nodeset"), Some(&"0".into()), "{nodes:?}");
        domain
            .set_scheduler_parameters(
                &TypedParams::from([("weight", 60_u32)]),
                DomainAffectFlags::empty(),
            )
            .await
            .unwrap();
        forgotten(domain).await;
    })
    .await;
}

#[tokio::test]
async fn snapshots_make_a_tree() {
    in_time(async {
        let domain = defined("vw-snapped").await;
        domain.create(DomainCreateFlags::empty()).await.unwrap();
        assert!(!domain.has_current_snapshot().await.unwrap());
        let flags = DomainSnapshotCreateFlags::empty();
        let xml = |name| format!("<domainsnapshot><name>{name}</name></domainsnapshot>");
        let first = domain.create_snapshot(&xml("first"), flags).await.unwrap();
        let second = domain.create_snapshot(&xml("second"), flags).await.unwrap();
        assert_eq!(domain.current_snapshot().await.unwrap(), second);
        assert!(second.is_current().await.unwrap() && !first.is_current().await.unwrap());
        assert!(first.has_metadata().await.unwrap());
        assert_eq!(second.parent().await.unwrap(), first);
        assert_eq!(first.domain(), domain);
        let none = first.parent().await.unwrap_err();
        assert!(none.is_not_found(), "{none:?}");
        let all = DomainSnapshotListFlags::empty();
        assert_eq!(
            first.children(all).await.unwrap(),
            std::slice::from_ref(&second)
        );
        assert_eq!(first.child_count(all).await.unwrap(), 1);
        assert_eq!(first.child_names(all).await.unwrap(), ["second"]);
        assert_eq!(domain.snapshot_count(all).await.unwrap(), 2);
        let names = sorted(domain.snapshot_names(all).await.unwrap());
        assert_eq!(
            names,
            lines(TEST, &["snapshot-list", "vw-snapped", "--name"])
        );
        assert_eq!(domain.snapshots(all).await.unwrap().len(), 2);
        assert_eq!(domain.snapshot_by_name("first").await.unwrap(), first);
        let xml = first
            .xml_description(DomainSnapshotXmlFlags::empty())
            .await
            .unwrap();
        let told = virsh(TEST, &["snapshot-dumpxml", "vw-snapped", "first"]);
        assert_eq!(xml.trim_end(), told.trim_end());
        first
            .revert(DomainSnapshotRevertFlags::empty())
            .await
            .unwrap();
        assert_eq!(domain.current_snapshot().await.unwrap(), first);
        first
            .delete(DomainSnapshotDeleteFlags::CHILDREN)
            .await
            .unwrap();
        assert_eq!(domain.snapshot_count(all).await.unwrap(), 0);
        forgotten(domain).await;
    })
    .await;
}

#[tokio::test]
async fn saved_file_is_described_and_restored() {
    in_time(async {
        let domain = defined("vw-filed").await;
        domain.create(DomainCreateFlags::empty()).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("saved");
        let file = file.to_str().unwrap();
        let flags = DomainSaveRestoreFlags::empty();
        domain.save(file, None, flags).await.unwrap();
        assert!(!domain.is_active().await.unwrap());
        let connection = domain.connection();
        let none = DomainSaveImageXmlFlags::empty();
        let described = connection.save_image_xml_description(file, none).await;
        if let Ok(xml) = described {
            assert!(xml.contains("vw-filed"), "{xml}");
        }
        connection.restore(file, None, flags).await.unwrap();
        assert!(domain.is_active().await.unwrap());
        forgotten(domain).await;
    })
    .await;
}

#[tokio::test]
async fn real_guest_tells_of_its_devices_and_its_work() {
    in_time(async {
        let _guests = Guests::running(&["vw-acpi"]);
        let uri = "QEMU_UNIX";
        let domain = open(uri).await.domain_by_name("vw-acpi").await.unwrap();
        let memory = domain.memory_stats().await.unwrap();
        assert!(!memory.is_empty());
        let work = domain.total_cpu_stats().await;
        if let Ok(work) = &work {
            assert!(work.u64("cpu_time").is_some_and(|it| it > 0), "{work:?}");
        }
        // The daemon asks the test driver for strings, which it refuses.
        let shares = domain
            .scheduler_parameters(DomainAffectFlags::empty())
            .await;
        if let Ok(shares) = &shares {
            assert!(shares.u64("cpu_shares").is_some(), "{shares:?}");
        }
        let answer = domain
            .qemu_monitor_command(
                r#"{"execute": "query-status"}"#,
                DomainMonitorCommandFlags::empty(),
            )
            .await
            .unwrap();
        assert!(answer.contains("running"), "{answer}");
        let control = domain.control_info().await.unwrap();
        assert_eq!(control.state.0, 0, "{control:?}");
        assert!(!domain.is_updated().await.unwrap());
        let stats = domain
            .connection()
            .domain_stats(
                std::slice::from_ref(&domain),
                DomainStatsFlags::STATE,
                ConnectGetAllDomainStatsFlags::empty(),
            )
            .await
            .unwrap();
        let params = TypedParams::from(stats[0].params.clone());
        assert_eq!(params.i64("state.state"), Some(1), "{params:?}");
    })
    .await;
}
