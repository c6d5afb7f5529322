//! Networks, interfaces and filters.

use virtwire::proto::remote::{
    ConnectListAllInterfacesFlags, ConnectListAllNetworksFlags, InterfaceDefineFlags,
    InterfaceXmlFlags, NetworkDefineFlags, NetworkUpdateCommand, NetworkUpdateFlags,
    NetworkUpdateSection, NetworkXmlFlags, NwfilterDefineFlags,
};

use super::{is_unsupported, lines, sorted, told};
use crate::testbed::{in_time, open, virsh};

const TEST: &str = "TEST_UNIX";

#[tokio::test]
async fn network_is_defined_started_changed_and_forgotten() {
    in_time(async {
        let connection = open(TEST).await;
        let xml = "<network><name>vw-net</name><bridge name='vwbr7'/>\
                   <ip address='192.168.177.1' netmask='255.255.255.0'>\
                   <dhcp><range start='192.168.177.2' end='192.168.177.99'/></dhcp></ip></network>";
        let network = connection
            .define_network(xml, NetworkDefineFlags::VALIDATE)
            .await
            .unwrap();
        assert_eq!(network.name(), "vw-net");
        assert_eq!(connection.network_by_name("vw-net").await.unwrap(), network);
        assert_eq!(
            connection.network_by_uuid(network.uuid()).await.unwrap(),
            network
        );
        assert_eq!(
            told(TEST, &["net-info", "vw-net"], "UUID"),
            network.uuid().to_string()
        );
        assert!(!network.is_active().await.unwrap() && network.is_persistent().await.unwrap());
        assert_eq!(
            connection.defined_network_names().await.unwrap(),
            ["vw-net"]
        );
        assert_eq!(connection.defined_network_count().await.unwrap(), 1);

        network.create().await.unwrap();
        let again = network.create().await.unwrap_err();
        assert!(again.is_invalid_state(), "{again:?}");
        assert_eq!(told(TEST, &["net-info", "vw-net"], "Active"), "yes");
        let active = connection.active_network_names().await.unwrap();
        assert_eq!(sorted(active.clone()), lines(TEST, &["net-list", "--name"]));
        assert_eq!(connection.active_network_count().await.unwrap(), 2);
        let all = connection
            .networks(ConnectListAllNetworksFlags::empty())
            .await
            .unwrap();
        let names = all.iter().map(|it| it.name().clone()).collect();
        assert_eq!(sorted(names), lines(TEST, &["net-list", "--all", "--name"]));
        let inactive = ConnectListAllNetworksFlags::INACTIVE;
        assert!(connection.networks(inactive).await.unwrap().is_empty());

        assert_eq!(network.bridge_name().await.unwrap(), "vwbr7");
        network.set_autostart(true).await.unwrap();
        assert!(network.autostart().await.unwrap());
        assert_eq!(told(TEST, &["net-info", "vw-net"], "Autostart"), "yes");
        let host = "<host mac='52:54:00:00:00:77' ip='192.168.177.7'/>";
        network
            .update(
                NetworkUpdateCommand::ADD_LAST,
                NetworkUpdateSection::IP_DHCP_HOST,
                -1,
                host,
                NetworkUpdateFlags::LIVE,
            )
            .await
            .unwrap();
        let xml = network
            .xml_description(NetworkXmlFlags::empty())
            .await
            .unwrap();
        assert!(xml.contains("52:54:00:00:00:77"), "{xml}");
        assert_eq!(
            xml.trim_end(),
            virsh(TEST, &["net-dumpxml", "vw-net"]).trim_end()
        );

        network.destroy().await.unwrap();
        network.undefine().await.unwrap();
        let gone = connection.network_by_name("vw-net").await.unwrap_err();
        assert!(gone.is_not_found(), "{gone:?}");
    })
    .await;
}

#[tokio::test]
async fn changes_of_interfaces_are_kept_or_taken_back() {
    in_time(async {
        let connection = open(TEST).await;
        let flags = ConnectListAllInterfacesFlags::empty();
        let all = connection.interfaces(flags).await.unwrap();
        let eth1 = connection.interface_by_name("eth1").await.unwrap();
        assert!(all.contains(&eth1));
        assert_eq!(connection.interface_by_mac(eth1.mac()).await.unwrap(), eth1);
        assert!(eth1.is_active().await.unwrap());
        assert_eq!(connection.active_interface_names().await.unwrap(), ["eth1"]);
        assert_eq!(connection.active_interface_count().await.unwrap(), 1);
        let xml = eth1
            .xml_description(InterfaceXmlFlags::empty())
            .await
            .unwrap();

        connection.begin_interface_changes().await.unwrap();
        eth1.destroy().await.unwrap();
        assert_eq!(
            connection.defined_interface_names().await.unwrap(),
            ["eth1"]
        );
        assert_eq!(connection.defined_interface_count().await.unwrap(), 1);
        eth1.undefine().await.unwrap();
        connection.roll_back_interface_changes().await.unwrap();
        assert_eq!(connection.interface_by_name("eth1").await.unwrap(), eth1);
        // The test driver takes back what is defined, not what is up.
        eth1.create().await.unwrap();
        assert!(eth1.is_active().await.unwrap());

        connection.begin_interface_changes().await.unwrap();
        let changed = xml
            .replace("eth1", "eth7")
            .replace("aa:bb:cc:dd:ee:ff", "aa:bb:cc:dd:ee:77");
        let eth7 = connection
            .define_interface(&changed, InterfaceDefineFlags::empty())
            .await
            .unwrap();
        eth7.create().await.unwrap();
        connection.commit_interface_changes().await.unwrap();
        assert!(eth7.is_active().await.unwrap());
        eth7.destroy().await.unwrap();
        eth7.undefine().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn filter_is_defined_and_forgotten_where_there_are_filters() {
    in_time(async {
        let connection = open("QEMU_UNIX").await;
        if is_unsupported(connection.nwfilters().await) {
            return;
        }
        let xml = "<filter name='vw-filter' chain='root'><rule action='accept' direction='inout'/></filter>";
        let filter = connection
            .define_nwfilter(xml, NwfilterDefineFlags::empty())
            .await
            .unwrap();
        assert_eq!(connection.nwfilter_by_name("vw-filter").await.unwrap(), filter);
        assert_eq!(connection.nwfilter_by_uuid(filter.uuid()).await.unwrap(), filter);
        let names = connection.nwfilter_names().await.unwrap();
        assert!(names.contains(&"vw-filter".into()));
        assert_eq!(usize::try_from(connection.nwfilter_count().await.unwrap()), Ok(names.len()));
        assert!(filter.xml_description().await.unwrap().contains("inout"));
        assert!(connection.nwfilter_bindings().await.unwrap().is_empty());
        filter.undefine().await.unwrap();
        assert!(connection.nwfilter_by_name("vw-filter").await.unwrap_err().is_not_found());
    })
    .await;
}
