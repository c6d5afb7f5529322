//! Pools, volumes, secrets.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use virtwire::client::StoragePool;
use virtwire::proto::HostText;
use virtwire::proto::remote::{
    ConnectListAllSecretsFlags, ConnectListAllStoragePoolsFlags, SecretDefineFlags,
    SecretUsageType, StoragePoolBuildFlags, StoragePoolCreateFlags, StoragePoolDefineFlags,
    StoragePoolDeleteFlags, StoragePoolXmlFlags, StorageVolCreateFlags, StorageVolDeleteFlags,
    StorageVolInfoFlags, StorageVolResizeFlags, StorageVolWipeAlgorithm,
};

use super::{is_unsupported, lines, sorted, told};
use crate::testbed::{in_time, open, virsh};

const MIB: u64 = 1 << 20;

/// A volume's path as a file's.
fn file(path: &HostText) -> &Path {
    Path::new(OsStr::from_bytes(path.as_bytes()))
}

/// A pool of a folder, on the driver that has real ones and on the one that plays.
async fn pool_is_made_used_and_forgotten(uri: &str) {
    let connection = open(uri).await;
    if is_unsupported(
        connection
            .storage_pools(ConnectListAllStoragePoolsFlags::empty())
            .await,
    ) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pool");
    let target = path.to_str().unwrap();
    let xml = format!(
        "<pool type='dir'><name>vw-pool</name><target><path>{target}</path></target></pool>"
    );
    let pool = connection
        .define_storage_pool(&xml, StoragePoolDefineFlags::empty())
        .await
        .unwrap();
    assert_eq!(
        connection.storage_pool_by_name("vw-pool").await.unwrap(),
        pool
    );
    assert_eq!(
        connection.storage_pool_by_uuid(pool.uuid()).await.unwrap(),
        pool
    );
    let defined = connection.defined_storage_pool_names().await.unwrap();
    assert!(defined.contains(&"vw-pool".into()));
    let count = connection.defined_storage_pool_count().await.unwrap();
    assert_eq!(usize::try_from(count), Ok(defined.len()));

    pool.build(StoragePoolBuildFlags::empty()).await.unwrap();
    pool.create(StoragePoolCreateFlags::empty()).await.unwrap();
    assert!(pool.is_active().await.unwrap() && pool.is_persistent().await.unwrap());
    pool.set_autostart(true).await.unwrap();
    assert!(pool.autostart().await.unwrap());
    assert_eq!(told(uri, &["pool-info", "vw-pool"], "Autostart"), "yes");
    let active = connection.active_storage_pool_names().await.unwrap();
    assert_eq!(sorted(active.clone()), lines(uri, &["pool-list", "--name"]));
    let count = connection.active_storage_pool_count().await.unwrap();
    assert_eq!(usize::try_from(count), Ok(active.len()));
    let xml = pool
        .xml_description(StoragePoolXmlFlags::empty())
        .await
        .unwrap();
    assert_eq!(
        xml.trim_end(),
        virsh(uri, &["pool-dumpxml", "vw-pool"]).trim_end()
    );

    volumes_are_made_copied_and_deleted(uri, &pool, target).await;
    pool.destroy().await.unwrap();
    pool.delete(StoragePoolDeleteFlags::empty()).await.unwrap();
    pool.undefine().await.unwrap();
    let gone = connection
        .storage_pool_by_name("vw-pool")
        .await
        .unwrap_err();
    assert!(gone.is_not_found(), "{gone:?}");
}

/// The volumes of a pool that has none.
async fn volumes_are_made_copied_and_deleted(uri: &str, pool: &StoragePool, target: &str) {
    let connection = pool.connection();
    let volume = "<volume><name>vw-vol</name><capacity unit='MiB'>2</capacity></volume>";
    let flags = StorageVolCreateFlags::empty();
    let volume = pool.create_volume(volume, flags).await.unwrap();
    assert_eq!(volume.name(), "vw-vol");
    assert_eq!(volume.pool_name(), "vw-pool");
    assert_eq!(pool.volume_by_name("vw-vol").await.unwrap(), volume);
    assert_eq!(
        connection
            .storage_volume_by_key(volume.key())
            .await
            .unwrap(),
        volume
    );
    let path = volume.path().await.unwrap();
    assert_eq!(
        connection.storage_volume_by_path(&path).await.unwrap(),
        volume
    );
    assert_eq!(volume.pool().await.unwrap(), *pool);
    assert_eq!(pool.volume_names().await.unwrap(), ["vw-vol"]);
    assert_eq!(pool.volume_count().await.unwrap(), 1);
    assert_eq!(pool.volumes().await.unwrap(), std::slice::from_ref(&volume));
    let info = volume.info(StorageVolInfoFlags::empty()).await.unwrap();
    assert_eq!(info.capacity, 2 * MIB);
    let xml = volume.xml_description().await.unwrap();
    assert!(xml.to_str().unwrap().contains("vw-vol"));
    assert_eq!(
        told(
            uri,
            &["vol-info", "--bytes", path.to_str().unwrap()],
            "Capacity"
        ),
        "2097152 bytes"
    );
    let copy = "<volume><name>vw-copy</name><capacity unit='MiB'>2</capacity></volume>";
    let copy = pool.create_volume_from(copy, &volume, flags).await.unwrap();
    assert_eq!(pool.volume_count().await.unwrap(), 2);
    copy.delete(StorageVolDeleteFlags::empty()).await.unwrap();

    if uri == "QEMU_UNIX" {
        fs::write(file(&path), vec![1; 2 << 20]).unwrap();
        volume.wipe(StorageVolWipeAlgorithm::ZERO).await.unwrap();
        assert!(fs::read(file(&path)).unwrap().iter().all(|byte| *byte == 0));
        let flags = StorageVolResizeFlags::empty();
        volume.resize(4 * MIB, flags).await.unwrap();
        pool.refresh().await.unwrap();
        assert_eq!(fs::metadata(file(&path)).unwrap().len(), 4 * MIB);
        let found = connection
            .storage_pool_by_target_path(target)
            .await
            .unwrap();
        assert_eq!(found, *pool);
        assert!(pool.info().await.unwrap().capacity > 0);
        let types = connection.storage_pool_capabilities().await.unwrap();
        assert!(types.contains("<pool type='dir'"), "{types}");
    }
    volume.delete(StorageVolDeleteFlags::empty()).await.unwrap();
}

#[tokio::test]
async fn pool_of_the_test_driver_is_made_used_and_forgotten() {
    in_time(pool_is_made_used_and_forgotten("TEST_UNIX")).await;
}

#[tokio::test]
async fn pool_on_the_disk_is_made_used_and_forgotten() {
    in_time(pool_is_made_used_and_forgotten("QEMU_UNIX")).await;
}

/// A pool of a directory that holds a file whose name is Latin-1.
#[tokio::test]
async fn file_name_in_latin_1_is_a_volume_that_is_listed_found_and_deleted() {
    in_time(async {
        let connection = open("QEMU_UNIX").await;
        let all = ConnectListAllStoragePoolsFlags::empty();
        if is_unsupported(connection.storage_pools(all).await) {
            return;
        }
        let directory = tempfile::tempdir().unwrap();
        let latin = HostText::from(b"gr\xfc\xdfe.img");
        let latin_file = directory.path().join(file(&latin));
        fs::write(&latin_file, [0; 4096]).unwrap();
        fs::write(directory.path().join("plain.img"), [0; 4096]).unwrap();

        let target = directory.path().to_str().unwrap();
        let xml = format!(
            "<pool type='dir'><name>vw-latin</name><target><path>{target}</path></target></pool>"
        );
        let flags = StoragePoolCreateFlags::empty();
        let pool = connection.create_storage_pool(&xml, flags).await.unwrap();
        let both = [latin.clone(), "plain.img".into()];
        assert_eq!(sorted(pool.volume_names().await.unwrap()), both);
        let volumes = pool.volumes().await.unwrap();
        let names = volumes.iter().map(|it| it.name().clone()).collect();
        assert_eq!(sorted(names), both);

        let volume = pool.volume_by_name(&latin).await.unwrap();
        assert_eq!(volume.name().to_string(), "gr\u{fffd}\u{fffd}e.img");
        let path = volume.path().await.unwrap();
        assert_eq!(file(&path), latin_file);
        assert_eq!(
            connection.storage_volume_by_path(&path).await.unwrap(),
            volume
        );
        assert_eq!(
            connection
                .storage_volume_by_key(volume.key())
                .await
                .unwrap(),
            volume
        );
        let info = volume.info(StorageVolInfoFlags::empty()).await.unwrap();
        assert_eq!(info.capacity, 4096);
        let xml = volume.xml_description().await.unwrap();
        assert!(
            xml.as_bytes()
                .windows(latin.as_bytes().len())
                .any(|it| it == latin.as_bytes())
        );
        // What is shown is another name.
        let error = pool.volume_by_name(latin.to_string()).await.unwrap_err();
        assert!(error.is_not_found(), "{error:?}");

        volume.delete(StorageVolDeleteFlags::empty()).await.unwrap();
        assert!(!latin_file.exists());
        assert_eq!(pool.volume_names().await.unwrap(), ["plain.img"]);
        pool.destroy().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn secret_keeps_its_value_where_there_are_secrets() {
    in_time(async {
        let connection = open("QEMU_UNIX").await;
        let all = ConnectListAllSecretsFlags::empty();
        if is_unsupported(connection.secrets(all).await) {
            return;
        }
        let xml = "<secret ephemeral='no' private='no'><usage type='ceph'><name>vw-secret</name></usage></secret>";
        let secret = connection
            .define_secret(xml, SecretDefineFlags::empty())
            .await
            .unwrap();
        assert_eq!(secret.usage_id(), "vw-secret");
        let found = connection.secret_by_usage(SecretUsageType::CEPH, "vw-secret").await;
        assert_eq!(found.unwrap(), secret);
        assert_eq!(connection.secret_by_uuid(secret.uuid()).await.unwrap(), secret);
        secret.set_value(b"\0open sesame\xff").await.unwrap();
        assert_eq!(secret.value().await.unwrap(), b"\0open sesame\xff");
        let uuids = connection.secret_uuids().await.unwrap();
        assert!(uuids.contains(&secret.uuid().to_string()));
        assert_eq!(usize::try_from(connection.secret_count().await.unwrap()), Ok(uuids.len()));
        assert!(connection.secrets(all).await.unwrap().contains(&secret));
        let xml = secret.xml_description().await.unwrap();
        let uuid = secret.uuid().to_string();
        assert_eq!(xml.trim_end(), virsh("QEMU_UNIX", &["secret-dumpxml", &uuid]).trim_end());
        secret.undefine().await.unwrap();
        assert!(connection.secret_by_uuid(secret.uuid()).await.unwrap_err().is_not_found());
    })
    .await;
}
