//! The host and its devices.

use serde_json::json;
use virtwire::client::{CpuMap, NodeDevice};
use virtwire::proto::remote::*;

use super::Ours;
use super::oracle::{Both, text};

/// CPUs as Python has them: a yes or no for each of so many.
pub(super) fn cpus(map: &CpuMap, count: usize) -> serde_json::Value {
    (0..count).map(|cpu| map.contains(cpu)).collect()
}

pub(super) async fn compared(both: &mut Both, ours: &Ours) {
    for (name, connection) in [("t", &ours.t), ("q", &ours.q), ("l", &ours.l)] {
        both.run(&format!("c = {name}"));
        both.same("c.getType()", connection.hypervisor_type().await);
        both.same("c.getVersion()", connection.hypervisor_version().await);
        both.same("c.getLibVersion()", connection.library_version().await);
        both.same("c.getHostname()", connection.hostname().await);
        // Not compared: virConnectGetURI is libvirt.so's own URI, ours asks the daemon for its.
        assert!(connection.uri().await.unwrap().contains(":///"));
        both.same("c.getCapabilities()", connection.capabilities().await);
        both.same("c.getSysinfo()", connection.system_information().await);
        both.same("c.getMaxVcpus(None)", connection.max_vcpus(None).await);
        both.same("bool(c.isSecure())", connection.is_secure().await);
        // The clock of a real CPU is not what it was a moment ago.
        let info = connection.node_info().await.map(|it| {
            json!([
                text(&it.model),
                it.cpus,
                it.nodes,
                it.sockets,
                it.cores,
                it.threads
            ])
        });
        both.same("i = c.getInfo(); [i[0], i[2]] + i[4:]", info);
        let model = connection.node_security_model().await;
        both.same(
            "c.getSecurityModel()",
            model.map(|it| json!([text(&it.model), text(&it.doi)])),
        );
        let map = connection.node_cpu_map().await;
        both.same(
            "list(c.getCPUMap())",
            map.map(|(map, count)| json!([count, cpus(&map, count), map.cpus().count()])),
        );
        let stats = connection.node_memory_stats(-1).await;
        both.same(
            "c.getMemoryStats(-1)['total']",
            stats.map(|all| all.iter().find(|it| it.field == "total").map(|it| it.value)),
        );
        let stats = connection.node_cpu_stats(0).await;
        both.same(
            "sorted(c.getCPUStats(0))",
            stats.map(|all| {
                let mut names: Vec<String> = all.iter().map(|it| it.field.to_string()).collect();
                names.sort_unstable();
                names
            }),
        );
        both.same(
            "c.getMemoryParameters()",
            connection.node_memory_parameters().await,
        );
        let models = connection.cpu_model_names("x86_64").await;
        both.same("c.getCPUModelNames('x86_64')", models);
    }
    processors(both, ours).await;
    devices(both, ours).await;
}

async fn processors(both: &mut Both, ours: &Ours) {
    let q = &ours.q;
    both.same("t.getFreeMemory()", ours.t.node_free_memory().await);
    both.same(
        "t.getCellsFreeMemory(0, 2)",
        ours.t.node_cells_free_memory(0, 2).await,
    );
    both.same(
        "[n for d in t.getFreePages([4], 0, 2) for n in t.getFreePages([4], 0, 2)[d].values()]",
        ours.t.node_free_pages(&[4], 0, 2).await,
    );
    let none = ConnectGetDomainCapabilitiesFlags::empty();
    for arch in [None, Some("x86_64"), Some("i686")] {
        let theirs = arch.map_or("None".to_owned(), |arch| format!("'{arch}'"));
        both.same(
            &format!("q.getDomainCapabilities(None, {theirs}, None, 'qemu')"),
            q.domain_capabilities(None, arch, None, Some("qemu"), none)
                .await,
        );
    }
    both.same(
        "t.getDomainCapabilities()",
        ours.t
            .domain_capabilities(None, None, None, None, none)
            .await,
    );
    both.same(
        "q.getStoragePoolCapabilities()",
        q.storage_pool_capabilities().await,
    );
    let cpu = "<cpu><arch>x86_64</arch><model>Nehalem</model></cpu>";
    let other = "<cpu><arch>x86_64</arch><model>Penryn</model></cpu>";
    both.give("cpu", cpu);
    both.give("other", other);
    let (compare, baseline) = (
        ConnectCompareCpuFlags::empty(),
        ConnectBaselineCpuFlags::empty(),
    );
    both.same(
        "q.compareCPU(cpu)",
        q.compare_cpu(cpu, compare).await.map(|it| it.0),
    );
    both.same(
        "q.baselineCPU([cpu, other])",
        q.baseline_cpu(&[cpu, other], baseline).await,
    );
    both.same(
        "t.baselineCPU([cpu, other])",
        ours.t.baseline_cpu(&[cpu, other], baseline).await,
    );
    let compared = q
        .compare_hypervisor_cpu(None, None, None, Some("qemu"), cpu, compare)
        .await;
    both.same(
        "q.compareHypervisorCPU(None, None, None, 'qemu', cpu)",
        compared.map(|it| it.0),
    );
    both.same(
        "q.baselineHypervisorCPU(None, None, None, 'qemu', [cpu, other])",
        q.baseline_hypervisor_cpu(None, None, None, Some("qemu"), &[cpu, other], baseline)
            .await,
    );
    let native = "lxc.rootfs.path = /tmp\nlxc.uts.name = vw-native\n";
    both.give("native", native);
    both.same(
        "import re; re.sub('<uuid>.*</uuid>', '', l.domainXMLFromNative('lxc-tools', native))",
        ours.l
            .domain_xml_from_native("lxc-tools", native)
            .await
            .map(|xml| {
                let (before, rest) = xml.split_once("<uuid>").unwrap();
                let (_, after) = rest.split_once("</uuid>").unwrap();
                format!("{before}{after}")
            }),
    );
    let xml = "<domain type='qemu'><name>vw-native</name><uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>\
               <memory unit='MiB'>32</memory><os><type arch='x86_64' machine='pc'>hvm</type></os></domain>";
    both.give("xml", xml);
    both.same(
        "q.domainXMLToNative('qemu-argv', xml)",
        q.domain_xml_to_native("qemu-argv", xml).await,
    );
    both.same(
        "q.allocPages({2048: 0}, 0, 1)",
        q.allocate_node_pages(&[2048], &[0], 0, 1, NodeAllocPagesFlags::empty())
            .await,
    );
    let identity = virtwire::client::TypedParams::new().with("user-name", "vw");
    both.same(
        "q.setIdentity({'user-name': 'vw'})",
        q.set_identity(&identity).await,
    );
    both.same(
        "t.findStoragePoolSources('logical', None)",
        ours.t.find_storage_pool_sources("logical", None).await,
    );
}

async fn devices(both: &mut Both, ours: &Ours) {
    let t = &ours.t;
    let none = ConnectListAllNodeDevicesFlags::empty();
    both.same("t.listAllDevices()", t.node_devices(none).await);
    both.same(
        "t.listAllDevices(libvirt.VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_HOST)",
        t.node_devices(ConnectListAllNodeDevicesFlags::CAP_SCSI_HOST)
            .await,
    );
    both.same("t.listDevices(None)", t.node_device_names(None).await);
    both.same(
        "t.listDevices('scsi_host')",
        t.node_device_names(Some("scsi_host")).await,
    );
    both.same("t.numOfDevices(None)", t.node_device_count(None).await);
    for name in ["computer", "scsi_host1"] {
        both.run(&format!("n = t.nodeDeviceLookupByName('{name}')"));
        let device = t.node_device_by_name(name).await.unwrap();
        device_compared(both, &device).await;
    }
    let xml = "<device><parent>scsi_host1</parent><capability type='scsi_host'><capability type='fc_host'>\
               <wwnn>2002001b32a9da4e</wwnn><wwpn>2102001b32a9da4e</wwpn></capability></capability></device>";
    both.give("xml", xml);
    let made = t
        .create_node_device(xml, NodeDeviceCreateXmlFlags::empty())
        .await;
    let made = made.unwrap();
    both.same("t.listAllDevices()", t.node_devices(none).await);
    both.run(&format!("n = t.nodeDeviceLookupByName('{}')", made.name()));
    device_compared(both, &made).await;
    both.same("t.nodeDeviceCreateXML(xml).destroy()", made.destroy().await);
}

async fn device_compared(both: &mut Both, device: &NodeDevice) {
    let none = NodeDeviceXmlFlags::empty();
    both.same("n.XMLDesc()", device.xml_description(none).await);
    both.same("n.parent()", device.parent().await);
    both.same("n.listCaps()", device.capabilities().await);
    both.same("n.numOfCaps()", device.capability_count().await);
    both.same("bool(n.isActive())", device.is_active().await);
    both.same("bool(n.isPersistent())", device.is_persistent().await);
    both.same("bool(n.autostart())", device.autostart().await);
}
