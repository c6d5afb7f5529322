//! Calls that the oldest libvirt in the test bed does not have.

use virtwire::client::TypedParams;
use virtwire::proto::remote::{
    DomainAffectFlags, DomainDefineFlags, DomainUndefineFlagValues, DomainXmlFlags,
    NetworkDefineFlags, NetworkMetadataType, NetworkUpdateFlags,
};

use super::is_unsupported;
use crate::testbed::{in_time, open, virsh};

const URI: &str = "QEMU_UNIX";

#[tokio::test]
async fn network_keeps_its_title_where_networks_have_one() {
    in_time(async {
        let connection = open(URI).await;
        let xml = "<network><name>vw-titled</name><forward mode='bridge'/><bridge name='vwbr6'/></network>";
        let network = connection
            .define_network(xml, NetworkDefineFlags::empty())
            .await
            .unwrap();
        let (title, config) = (NetworkMetadataType::TITLE, NetworkUpdateFlags::CONFIG);
        let set = network.set_metadata(title, Some("A title"), None, None, config);
        if !is_unsupported(set.await) {
            assert_eq!(network.metadata(title, None, config).await.unwrap(), "A title");
            let told = virsh(URI, &["net-desc", "vw-titled", "--title", "--config"]);
            assert_eq!(told.trim(), "A title");
        }
        network.undefine().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn domain_starts_once_and_shares_limits_where_domains_can() {
    in_time(async {
        let connection = open(URI).await;
        let xml = "<domain type='qemu'><name>vw-newer</name><memory unit='MiB'>32</memory>\
                   <os><type arch='x86_64' machine='pc'>hvm</type></os></domain>";
        let domain = connection
            .define_domain(xml, DomainDefineFlags::empty())
            .await
            .unwrap();
        if !is_unsupported(domain.set_autostart_once(true).await) {
            assert!(domain.autostart_once().await.unwrap());
            domain.set_autostart_once(false).await.unwrap();
            assert!(!domain.autostart_once().await.unwrap());
        }
        let config = DomainAffectFlags::CONFIG;
        let limit = TypedParams::new()
            .with("total_bytes_sec", 1_000_000_u64)
            .with("group_name", "vw-limit");
        let set = domain.set_throttle_group("vw-limit", &limit, config);
        if !is_unsupported(set.await) {
            let inactive = DomainXmlFlags::INACTIVE;
            let xml = domain.xml_description(inactive).await.unwrap();
            assert!(xml.contains("vw-limit"), "{xml}");
            domain
                .remove_throttle_group("vw-limit", config)
                .await
                .unwrap();
            let xml = domain.xml_description(inactive).await.unwrap();
            assert!(!xml.contains("vw-limit"), "{xml}");
        }
        domain
            .undefine(DomainUndefineFlagValues::empty())
            .await
            .unwrap();
    })
    .await;
}
