//! The host: what it is, what it has, and its devices.

use virtwire::proto::remote::{
    ConnectBaselineCpuFlags, ConnectCompareCpuFlags, ConnectGetDomainCapabilitiesFlags,
    ConnectListAllNodeDevicesFlags, CpuCompareResult, NodeDeviceXmlFlags,
};

use super::{lines, sorted, told};
use crate::testbed::{in_time, open, virsh};

#[tokio::test]
async fn host_is_as_virsh_tells() {
    in_time(async {
        let uri = "QEMU_UNIX";
        let connection = open(uri).await;
        assert_eq!(connection.hypervisor_type().await.unwrap(), "QEMU");
        assert_eq!(
            connection.hostname().await.unwrap(),
            virsh(uri, &["hostname"]).trim()
        );
        assert_eq!(connection.uri().await.unwrap(), "qemu:///system");
        assert!(connection.is_secure().await.unwrap());
        assert!(connection.hypervisor_version().await.unwrap() > 1_000_000);
        assert!(connection.library_version().await.unwrap() >= 9_000_000);
        assert!(connection.max_vcpus(Some("kvm")).await.unwrap() > 0);
        let capabilities = connection.capabilities().await.unwrap();
        assert_eq!(
            capabilities.trim_end(),
            virsh(uri, &["capabilities"]).trim_end()
        );
        let info = connection.node_info().await.unwrap();
        assert_eq!(info.cpus.to_string(), told(uri, &["nodeinfo"], "CPU(s)"));
        let (map, cpus) = connection.node_cpu_map().await.unwrap();
        assert_eq!(
            map.cpus().count().to_string(),
            told(uri, &["nodecpumap"], "CPUs online")
        );
        assert_eq!(cpus.to_string(), told(uri, &["nodecpumap"], "CPUs present"));
        assert!(connection.node_free_memory().await.unwrap() > 1 << 20);
        assert_eq!(
            connection.node_cells_free_memory(0, 1).await.unwrap().len(),
            1
        );
        let pages = connection.node_free_pages(&[4], 0, 1).await.unwrap();
        assert_eq!(pages.len(), 1);
        let busy = connection.node_cpu_stats(-1).await.unwrap();
        assert!(busy.iter().any(|it| it.field == "idle"), "{busy:?}");
        let memory = connection.node_memory_stats(-1).await.unwrap();
        assert!(memory.iter().any(|it| it.field == "total"), "{memory:?}");
        let shared = connection.node_memory_parameters().await;
        if let Ok(shared) = shared {
            assert!(shared.u64("shm_pages_to_scan").is_some(), "{shared:?}");
        }
        let models = connection.cpu_model_names("x86_64").await.unwrap();
        assert_eq!(sorted(models), lines(uri, &["cpu-models", "x86_64"]));
        let domain = connection
            .domain_capabilities(
                None,
                None,
                None,
                None,
                ConnectGetDomainCapabilitiesFlags::empty(),
            )
            .await
            .unwrap();
        assert_eq!(
            domain.trim_end(),
            virsh(uri, &["domcapabilities"]).trim_end()
        );
    })
    .await;
}

#[tokio::test]
async fn cpus_are_compared() {
    in_time(async {
        let connection = open("QEMU_UNIX").await;
        let capabilities = connection.capabilities().await.unwrap();
        let begin = capabilities.find("<cpu>").unwrap();
        let end = capabilities.find("</cpu>").unwrap() + "</cpu>".len();
        let cpu = &capabilities[begin..end];
        let flags = ConnectCompareCpuFlags::empty();
        let same = connection.compare_cpu(cpu, flags).await.unwrap();
        assert_eq!(same, CpuCompareResult::IDENTICAL);
        let flags = ConnectBaselineCpuFlags::empty();
        let common = connection.baseline_cpu(&[cpu, cpu], flags).await.unwrap();
        assert!(common.contains("<model"), "{common}");
    })
    .await;
}

#[tokio::test]
async fn devices_are_found_by_name_and_capability() {
    in_time(async {
        let uri = "TEST_UNIX";
        let connection = open(uri).await;
        let flags = ConnectListAllNodeDevicesFlags::empty();
        let devices = connection.node_devices(flags).await.unwrap();
        let names = devices.iter().map(|it| it.name().clone()).collect();
        let again = connection.node_device_names(None).await.unwrap();
        assert_eq!(sorted(names), sorted(again));
        assert_eq!(
            connection.node_device_names(None).await.unwrap().len(),
            usize::try_from(connection.node_device_count(None).await.unwrap()).unwrap()
        );
        let hosts = connection
            .node_device_names(Some("scsi_host"))
            .await
            .unwrap();
        assert!(!hosts.is_empty());
        for device in devices {
            let found = connection.node_device_by_name(device.name()).await.unwrap();
            assert_eq!(found, device);
            let xml = device
                .xml_description(NodeDeviceXmlFlags::empty())
                .await
                .unwrap();
            assert_eq!(
                xml.trim_end(),
                virsh(uri, &["nodedev-dumpxml", device.name().to_str().unwrap()]).trim_end()
            );
            let parent = device.parent().await.unwrap();
            assert_eq!(parent.is_none(), device.name() == "computer");
            let capabilities = device.capabilities().await.unwrap();
            let count = device.capability_count().await.unwrap();
            assert_eq!(usize::try_from(count), Ok(capabilities.len()));
        }
    })
    .await;
}
