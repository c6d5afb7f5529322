//! Networks, their ports, interfaces and filters.

use virtwire::client::TypedParams;
use virtwire::proto::remote::*;

use super::Ours;
use super::oracle::Both;

const XML: &str = "<network><name>vw-both</name><uuid>6695eb01-f6a4-8304-79aa-97f2502e1941</uuid>\
    <bridge name='vwbr8'/><ip address='192.168.178.1' netmask='255.255.255.0'>\
    <dhcp><range start='192.168.178.2' end='192.168.178.99'/></dhcp></ip></network>";

pub(super) async fn compared(both: &mut Both, ours: &Ours) {
    let t = &ours.t;
    both.give("xml", XML);
    let define = NetworkDefineFlags::empty();
    both.same(
        "t.networkDefineXML(xml)",
        t.define_network(XML, define).await,
    );
    let network = t.network_by_name("vw-both").await.unwrap();
    both.run("n = t.networkLookupByName('vw-both')");
    both.same(
        "n.destroy() if n.isActive() else None; t.networkLookupByUUIDString(n.UUIDString())",
        t.network_by_uuid(network.uuid()).await,
    );
    both.same("t.listDefinedNetworks()", t.defined_network_names().await);
    both.same("t.numOfDefinedNetworks()", t.defined_network_count().await);
    both.same("bool(n.isActive())", network.is_active().await);
    both.same("n.destroy(); n.create()", network.create().await);
    both.same("bool(n.isActive())", network.is_active().await);
    both.same("bool(n.isPersistent())", network.is_persistent().await);
    both.same("t.listNetworks()", t.active_network_names().await);
    both.same("t.numOfNetworks()", t.active_network_count().await);
    let all = ConnectListAllNetworksFlags::empty();
    both.same("t.listAllNetworks()", t.networks(all).await);
    both.same("n.bridgeName()", network.bridge_name().await);
    both.same("n.setAutostart(1)", network.set_autostart(true).await);
    both.same("bool(n.autostart())", network.autostart().await);
    let host = |last: u8| format!("<host mac='52:54:00:00:00:{last:02}' ip='192.168.178.{last}'/>");
    both.give("host", &host(8));
    let (add, section) = (
        NetworkUpdateCommand::ADD_LAST,
        NetworkUpdateSection::IP_DHCP_HOST,
    );
    let live = NetworkUpdateFlags::LIVE;
    both.same(
        "n.update(3, 4, -1, host, 1)",
        network.update(add, section, -1, &host(7), live).await,
    );
    both.same(
        "n.XMLDesc()",
        network.xml_description(NetworkXmlFlags::empty()).await,
    );
    let inactive = NetworkXmlFlags::INACTIVE;
    both.same("n.XMLDesc(1)", network.xml_description(inactive).await);
    both.same(
        "n.DHCPLeases()",
        network
            .dhcp_leases(None)
            .await
            .map(|it| serde_json::json!(it.len())),
    );
    both.same("n.listAllPorts()", network.ports().await);
    both.same("n.create(); n.destroy()", network.destroy().await);
    both.same(
        "t.networkDefineXML(xml).undefine()",
        network.undefine().await,
    );
    let flags = NetworkCreateFlags::empty();
    both.same(
        "t.networkLookupByName('vw-both').destroy(); t.networkCreateXML(xml)",
        t.create_network(XML, flags).await,
    );
    network.destroy().await.unwrap();
    interfaces(both, ours).await;
    ports(both, ours).await;
    filters(both, ours).await;
}

async fn interfaces(both: &mut Both, ours: &Ours) {
    let t = &ours.t;
    let eth1 = t.interface_by_name("eth1").await;
    both.same("t.interfaceLookupByName('eth1')", eth1);
    let eth1 = t.interface_by_name("eth1").await.unwrap();
    both.run("i = t.interfaceLookupByName('eth1')");
    both.same(
        "t.interfaceLookupByMACString(i.MACString())",
        t.interface_by_mac(eth1.mac()).await,
    );
    both.same(
        "i.XMLDesc()",
        eth1.xml_description(InterfaceXmlFlags::empty()).await,
    );
    both.same("bool(i.isActive())", eth1.is_active().await);
    both.same(
        "t.listAllInterfaces()",
        t.interfaces(ConnectListAllInterfacesFlags::empty()).await,
    );
    both.same("i.create(); i.destroy()", eth1.destroy().await);
    both.same(
        "t.listDefinedInterfaces()",
        t.defined_interface_names().await,
    );
    both.same(
        "t.numOfDefinedInterfaces()",
        t.defined_interface_count().await,
    );
    both.same("i.destroy(); i.create()", eth1.create().await);
    both.same("t.listInterfaces()", t.active_interface_names().await);
    both.same("t.numOfInterfaces()", t.active_interface_count().await);
    both.same(
        "t.changeRollback(); t.changeBegin()",
        t.begin_interface_changes().await,
    );
    both.same(
        "t.changeBegin(); t.changeRollback()",
        t.roll_back_interface_changes().await,
    );
    both.run("t.changeBegin()");
    both.same(
        "t.changeBegin(); t.changeCommit()",
        t.commit_interface_changes().await,
    );
    let xml = eth1
        .xml_description(InterfaceXmlFlags::empty())
        .await
        .unwrap();
    both.give("xml", &xml);
    let flags = InterfaceDefineFlags::empty();
    both.same(
        "t.interfaceDefineXML(xml)",
        t.define_interface(&xml, flags).await,
    );
    // As other tests want it.
    both.run("i.isActive() or i.create()");
}

/// Ports are of networks that the network driver keeps; that over a bridge of the host's needs none to be there.
async fn ports(both: &mut Both, ours: &Ours) {
    let q = &ours.q;
    let xml = "<network><name>vw-bridged</name><uuid>6695eb01-f6a4-8304-79aa-97f2502e1942</uuid>\
               <forward mode='bridge'/><bridge name='vwbr9'/></network>";
    both.give("xml", xml);
    both.same(
        "q.networkDefineXML(xml)",
        q.define_network(xml, NetworkDefineFlags::empty()).await,
    );
    let Ok(network) = q.network_by_name("vw-bridged").await else {
        // Where the daemon has no driver for networks, both were told so.
        return;
    };
    network.create().await.unwrap();
    both.run("n = q.networkLookupByName('vw-bridged')");
    both.same(
        "n.XMLDesc()",
        network.xml_description(NetworkXmlFlags::empty()).await,
    );
    let xml = "<networkport><uuid>6695eb01-f6a4-8304-79aa-97f2502e1943</uuid>\
               <owner><name>vw-guest</name><uuid>6695eb01-f6a4-8304-79aa-97f2502e1944</uuid></owner>\
               <mac address='52:54:00:00:00:44'/></networkport>";
    both.give("port", xml);
    let flags = NetworkPortCreateFlags::empty();
    both.same(
        "n.portLookupByUUIDString('6695eb01-f6a4-8304-79aa-97f2502e1943').delete(); n.portCreateXML(port)",
        network.create_port(xml, flags).await,
    );
    both.same("n.listAllPorts()", network.ports().await);
    let port = network.ports().await.unwrap().remove(0);
    both.run("p = n.listAllPorts()[0]");
    both.same(
        "n.portLookupByUUID(p.UUID())",
        network.port_by_uuid(port.uuid()).await,
    );
    both.same("p.XMLDesc()", port.xml_description().await);
    both.same("p.parameters()", port.parameters().await);
    let average = TypedParams::new().with("inbound.average", 100_u32);
    both.same(
        "p.setParameters({'inbound.average': 100})",
        port.set_parameters(&average).await,
    );
    both.same("n.portCreateXML(port).delete()", port.delete().await);
    network.destroy().await.unwrap();
    network.undefine().await.unwrap();
}

async fn filters(both: &mut Both, ours: &Ours) {
    let q = &ours.q;
    let xml = "<filter name='vw-both' chain='root'><uuid>6695eb01-f6a4-8304-79aa-97f2502e1945</uuid>\
               <rule action='accept' direction='inout'/></filter>";
    both.give("xml", xml);
    both.same(
        "q.nwfilterDefineXML(xml)",
        q.define_nwfilter(xml, NwfilterDefineFlags::empty()).await,
    );
    both.same("q.listAllNWFilters()", q.nwfilters().await);
    both.same("q.numOfNWFilters()", q.nwfilter_count().await);
    both.same(
        "q.nwfilterLookupByName('vw-both')",
        q.nwfilter_by_name("vw-both").await,
    );
    let Ok(filter) = q.nwfilter_by_name("vw-both").await else {
        return;
    };
    // Python asks for the number first, which would be refused under another name.
    both.same("q.listNWFilters()", q.nwfilter_names().await);
    both.same(
        "q.nwfilterLookupByUUIDString('6695eb01-f6a4-8304-79aa-97f2502e1945')",
        q.nwfilter_by_uuid(filter.uuid()).await,
    );
    both.same(
        "q.nwfilterLookupByName('vw-both').XMLDesc()",
        filter.xml_description().await,
    );
    both.same("q.listAllNWFilterBindings()", q.nwfilter_bindings().await);
    let binding = "<filterbinding><owner><name>vw-guest</name><uuid>6695eb01-f6a4-8304-79aa-97f2502e1944</uuid></owner>\
                   <portdev name='lo'/><mac address='52:54:00:00:00:44'/><filterref filter='vw-both'/></filterbinding>";
    both.give("binding", binding);
    let flags = NwfilterBindingCreateFlags::empty();
    both.same(
        "[b.delete() for b in q.listAllNWFilterBindings()]; q.nwfilterBindingCreateXML(binding)",
        q.create_nwfilter_binding(binding, flags).await,
    );
    both.same(
        "q.nwfilterBindingLookupByPortDev('lo')",
        q.nwfilter_binding_by_port_device("lo").await,
    );
    if let Ok(bound) = q.nwfilter_binding_by_port_device("lo").await {
        both.same(
            "q.nwfilterBindingLookupByPortDev('lo').XMLDesc()",
            bound.xml_description().await,
        );
        both.same(
            "q.nwfilterBindingCreateXML(binding).delete()",
            bound.delete().await,
        );
    }
    both.same(
        "q.nwfilterDefineXML(xml).undefine()",
        filter.undefine().await,
    );
}
