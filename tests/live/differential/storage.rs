//! Pools, volumes and secrets, of the driver that plays and of the one that has real ones.

use std::path::Path;

use serde_json::json;
use virtwire::Connection;
use virtwire::client::StoragePool;
use virtwire::proto::remote::*;

use super::Ours;
use super::oracle::Both;

const POOL: &str = "6695eb01-f6a4-8304-79aa-97f2502e1946";

pub(super) async fn compared(both: &mut Both, ours: &Ours) {
    for (name, connection) in [("t", &ours.t), ("q", &ours.q)] {
        let folder = tempfile::tempdir().unwrap();
        both.run(&format!("c = {name}"));
        pool(both, connection, folder.path()).await;
    }
    secret(both, &ours.q).await;
}

async fn pool(both: &mut Both, c: &Connection, folder: &Path) {
    let target = folder.join("pool").to_str().unwrap().to_owned();
    let xml = format!(
        "<pool type='dir'><name>vw-both</name><uuid>{POOL}</uuid><target><path>{target}</path></target></pool>"
    );
    both.give("xml", &xml);
    let define = StoragePoolDefineFlags::empty();
    both.same(
        "c.storagePoolDefineXML(xml)",
        c.define_storage_pool(&xml, define).await,
    );
    let Ok(pool) = c.storage_pool_by_name("vw-both").await else {
        // Where the daemon has no driver for storage, both were told so.
        return;
    };
    both.run("p = c.storagePoolLookupByName('vw-both')");
    both.same(
        "c.storagePoolLookupByUUIDString(p.UUIDString())",
        c.storage_pool_by_uuid(pool.uuid()).await,
    );
    both.same(
        "c.storagePoolLookupByTargetPath(xml.split('path>')[1][:-2])",
        c.storage_pool_by_target_path(&target).await,
    );
    both.same(
        "c.listDefinedStoragePools()",
        c.defined_storage_pool_names().await,
    );
    both.same(
        "c.numOfDefinedStoragePools()",
        c.defined_storage_pool_count().await,
    );
    both.same(
        "p.build()",
        pool.build(StoragePoolBuildFlags::empty()).await,
    );
    let create = StoragePoolCreateFlags::empty();
    both.same("p.destroy(); p.create()", pool.create(create).await);
    both.same("bool(p.isActive())", pool.is_active().await);
    both.same("bool(p.isPersistent())", pool.is_persistent().await);
    both.same("c.listStoragePools()", c.active_storage_pool_names().await);
    both.same("c.numOfStoragePools()", c.active_storage_pool_count().await);
    both.same(
        "c.listAllStoragePools()",
        c.storage_pools(ConnectListAllStoragePoolsFlags::empty())
            .await,
    );
    both.same("p.setAutostart(1)", pool.set_autostart(true).await);
    both.same("bool(p.autostart())", pool.autostart().await);
    both.same("p.setAutostart(0)", pool.set_autostart(false).await);
    both.same("p.refresh()", pool.refresh().await);
    let info = pool.info().await;
    both.same(
        "p.info()[:2]",
        info.map(|it| json!([it.state, it.capacity])),
    );
    both.same(
        "p.XMLDesc(1)",
        pool.xml_description(StoragePoolXmlFlags::INACTIVE).await,
    );
    volumes(both, &pool).await;
    both.same("p.create(); p.destroy()", pool.destroy().await);
    both.same(
        "p.build(); p.delete()",
        pool.delete(StoragePoolDeleteFlags::empty()).await,
    );
    both.same(
        "c.storagePoolDefineXML(xml).undefine()",
        pool.undefine().await,
    );
    std::fs::create_dir_all(&target).unwrap();
    both.same(
        "c.storagePoolLookupByName('vw-both').destroy(); c.storagePoolCreateXML(xml)",
        c.create_storage_pool(&xml, create).await,
    );
    pool.destroy().await.unwrap();
}

async fn volumes(both: &mut Both, pool: &StoragePool) {
    let c = pool.connection();
    let xml =
        |name| format!("<volume><name>{name}</name><capacity unit='MiB'>1</capacity></volume>");
    let create = StorageVolCreateFlags::empty();
    both.give("vol", &xml("one"));
    both.same(
        "p.storageVolLookupByName('one').delete(); p.createXML(vol)",
        pool.create_volume(&xml("one"), create).await,
    );
    both.run("v = p.storageVolLookupByName('one')");
    let volume = pool.volume_by_name("one").await.unwrap();
    both.give("vol", &xml("two"));
    both.same(
        "p.storageVolLookupByName('two').delete(); p.createXMLFrom(vol, v)",
        pool.create_volume_from(&xml("two"), &volume, create).await,
    );
    both.same("p.listVolumes()", pool.volume_names().await);
    both.same("p.numOfVolumes()", pool.volume_count().await);
    both.same("p.listAllVolumes()", pool.volumes().await);
    both.same(
        "c.storageVolLookupByKey(v.key())",
        c.storage_volume_by_key(volume.key()).await,
    );
    both.same("v.path()", volume.path().await);
    let path = volume.path().await.unwrap();
    both.same(
        "c.storageVolLookupByPath(v.path())",
        c.storage_volume_by_path(&path).await,
    );
    both.same("v.storagePoolLookupByVolume()", volume.pool().await);
    let info = volume.info(StorageVolInfoFlags::empty()).await;
    both.same(
        "v.info()",
        info.map(|it| json!([it.kind, it.capacity, it.allocation])),
    );
    let xml = volume.xml_description().await;
    both.same("v.XMLDesc()", xml);
    let resize = StorageVolResizeFlags::empty();
    both.same("v.resize(2097152)", volume.resize(2 << 20, resize).await);
    both.same(
        "v.wipePattern(0)",
        volume.wipe(StorageVolWipeAlgorithm::ZERO).await,
    );
    let info = volume.info(StorageVolInfoFlags::empty()).await;
    both.same("v.info()[1]", info.map(|it| it.capacity));
    let delete = StorageVolDeleteFlags::empty();
    both.same(
        "p.storageVolLookupByName('two').delete()",
        volume.delete(delete).await,
    );
    both.same("p.listVolumes()", pool.volume_names().await);
}

async fn secret(both: &mut Both, q: &Connection) {
    let xml = "<secret ephemeral='no' private='no'><uuid>6695eb01-f6a4-8304-79aa-97f2502e1947</uuid>\
               <usage type='volume'><volume>/vw/both</volume></usage></secret>";
    both.give("xml", xml);
    both.same(
        "q.secretDefineXML(xml)",
        q.define_secret(xml, SecretDefineFlags::empty()).await,
    );
    both.same(
        "q.listAllSecrets()",
        q.secrets(ConnectListAllSecretsFlags::empty()).await,
    );
    both.same("q.numOfSecrets()", q.secret_count().await);
    let usage = SecretUsageType::VOLUME;
    both.same(
        "q.secretLookupByUsage(1, '/vw/both')",
        q.secret_by_usage(usage, "/vw/both").await,
    );
    let Ok(secret) = q.secret_by_usage(usage, "/vw/both").await else {
        return;
    };
    // Python asks for the number first, which would be refused under another name.
    both.same("q.listSecrets()", q.secret_uuids().await);
    both.run("s = q.secretLookupByUsage(1, '/vw/both')");
    both.same(
        "q.secretLookupByUUID(s.UUID())",
        q.secret_by_uuid(secret.uuid()).await,
    );
    both.same("s.XMLDesc()", secret.xml_description().await);
    both.same("s.value()", secret.value().await);
    both.same(
        "s.setValue(bytes([0, 255, 10]))",
        secret.set_value(&[0, 255, 10]).await,
    );
    both.same("s.value()", secret.value().await);
    both.same("q.secretDefineXML(xml).undefine()", secret.undefine().await);
}
