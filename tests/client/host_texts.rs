//! Names, keys and paths that are no UTF-8, and parameters of a kind from the future.

use bytes::BytesMut;
use serde::{Serialize, Serializer};
use virtwire::client::{StoragePool, TypedParams};
use virtwire::proto::remote::{
    self, ConnectGetAllDomainStats, ConnectGetAllDomainStatsFlags, ConnectGetAllDomainStatsRet,
    DomainGetBlkioParameters, DomainGetBlkioParametersRet, DomainStatsFlags, DomainStatsRecord,
    StoragePoolListAllVolumes, StoragePoolListAllVolumesRet, StorageVol, StorageVolDelete,
    StorageVolDeleteArgs, StorageVolDeleteFlags, StorageVolLookupByPath,
    StorageVolLookupByPathArgs, StorageVolLookupByPathRet, TypedParam, TypedParamValue,
};
use virtwire::proto::{HostText, Uuid};
use virtwire::{Connection, Domain, Error};
use virtwire_sim::{Daemon, Driver, Guest, World};

use crate::host::{limited, open};
use crate::manual::Listener;

/// "größe" and "grüße" in Latin-1, which print alike.
const NAMES: [&[u8]; 2] = [b"gr\xf6\xdfe.img", b"gr\xfc\xdfe.img"];

fn volume(name: &[u8]) -> StorageVol {
    StorageVol {
        pool: "images".into(),
        name: name.into(),
        key: [b"/images/", name].concat().into(),
    }
}

/// Connects to a scripted daemon.
async fn scripted() -> (Connection, crate::manual::Script) {
    let listener = Listener::bind();
    let uri = listener.uri();
    let (connection, script) = tokio::join!(Connection::open(&uri), listener.open(false));
    (connection.unwrap(), script)
}

#[tokio::test]
async fn one_name_in_latin_1_hides_no_volume_and_goes_back_as_it_came() {
    limited(async {
        let (connection, mut script) = scripted().await;
        let daemon = async {
            let asked = script.take::<StoragePoolListAllVolumes>().await;
            let volumes = [NAMES[0], b"plain.img", NAMES[1]].map(volume);
            let answer = StoragePoolListAllVolumesRet {
                volumes: volumes.to_vec(),
                ret: 3,
            };
            script.answer(&asked.header, &answer).await;

            let asked = script.take::<StorageVolLookupByPath>().await;
            let arguments: StorageVolLookupByPathArgs =
                serde_xdr::from_slice(&asked.payload).unwrap();
            assert_eq!(arguments.path, &b"/images/gr\xfc\xdfe.img"[..]);
            let answer = StorageVolLookupByPathRet {
                volume: volume(NAMES[1]),
            };
            script.answer(&asked.header, &answer).await;

            let asked = script.take::<StorageVolDelete>().await;
            let arguments: StorageVolDeleteArgs = serde_xdr::from_slice(&asked.payload).unwrap();
            assert_eq!(arguments.volume, volume(NAMES[1]));
            script.answer(&asked.header, &()).await;
        };
        let client = async {
            let pool = remote::StoragePool {
                name: "images".into(),
                uuid: Uuid([7; 16]),
            };
            let pool = StoragePool::new(connection.clone(), pool);
            let volumes = pool.volumes().await.unwrap();
            let [one, plain, other] = volumes.as_slice() else {
                panic!("{volumes:?}");
            };
            assert_eq!(plain.name(), "plain.img");
            assert_eq!(one.name().to_string(), other.name().to_string());
            assert_eq!(other.name().as_bytes(), NAMES[1]);
            assert_ne!(one, other);
            assert_eq!(
                format!("{other:?}"),
                r#"StorageVolume("/images/gr\xfc\xdfe.img")"#
            );

            let found = connection
                .storage_volume_by_path(other.key())
                .await
                .unwrap();
            assert_eq!(found, *other);
            found.delete(StorageVolDeleteFlags::empty()).await.unwrap();
        };
        tokio::join!(daemon, client);
    })
    .await;
}

#[tokio::test]
async fn domain_in_latin_1_hides_no_domain_and_is_found_by_its_bytes() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::running("web"))
            .with(Guest::running("latin").called(NAMES[1]));
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let mut names: Vec<_> = connection.domains().await.unwrap();
        names.sort_by(|one, other| one.name().cmp(other.name()));
        let names: Vec<_> = names.iter().map(Domain::name).collect();
        assert_eq!(names, [&HostText::from(NAMES[1]), &HostText::from("web")]);

        let found = connection.domain_by_name(names[0]).await.unwrap();
        assert_eq!(found.uuid(), world.guest("latin").unwrap().uuid);
        found
            .destroy(remote::DomainDestroyFlagValues::empty())
            .await
            .unwrap();
        assert_eq!(world.active(), 1);

        let lossy = names[0].to_string();
        let error = connection.domain_by_name(lossy).await.unwrap_err();
        assert!(error.is_not_found(), "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn nul_in_bytes_that_are_no_utf_8_is_not_sent() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("latin").called(NAMES[1]));
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let name = [NAMES[1], b"\0x"].concat();
        let error = connection.domain_by_name(name).await.unwrap_err();
        assert!(matches!(error, Error::Arguments { .. }), "{error:?}");
        assert_eq!(world.count_of("DOMAIN_LOOKUP_BY_NAME"), 0);
    })
    .await;
}

/// A reply in which the parameter "future" has a value of kind 99.
struct Future<T>(T);

impl<T: Serialize> Serialize for Future<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut wire = BytesMut::new();
        serde_xdr::to_bytes_mut(&self.0, &mut wire).unwrap();
        let name = b"future\0\0";
        let at = wire.windows(name.len()).position(|it| it == name).unwrap();
        wire[at + name.len() + 3] = 99;
        let words: Vec<_> = wire
            .chunks(4)
            .map(|word| u32::from_be_bytes(word.try_into().unwrap()))
            .collect();
        // A tuple of words is these bytes.
        let mut tuple = serializer.serialize_tuple(words.len())?;
        for word in words {
            serde::ser::SerializeTuple::serialize_element(&mut tuple, &word)?;
        }
        serde::ser::SerializeTuple::end(tuple)
    }
}

fn params(names: &[&str]) -> Vec<TypedParam> {
    let param = |name: &&str| TypedParam {
        field: (*name).into(),
        value: TypedParamValue::Ullong(5),
    };
    names.iter().map(param).collect()
}

#[tokio::test]
async fn parameter_of_an_unknown_kind_costs_only_what_is_behind_it() {
    limited(async {
        let (connection, mut script) = scripted().await;
        let domain = |id| remote::Domain {
            name: "web".into(),
            uuid: Uuid([7; 16]),
            id,
        };
        let daemon = async {
            let asked = script.take::<DomainGetBlkioParameters>().await;
            let count = DomainGetBlkioParametersRet {
                params: Vec::new(),
                nparams: 3,
            };
            script.answer(&asked.header, &count).await;
            let asked = script.take::<DomainGetBlkioParameters>().await;
            let answer = DomainGetBlkioParametersRet {
                params: params(&["weight", "future", "lost"]),
                nparams: 3,
            };
            script.answer(&asked.header, &Future(answer)).await;

            let asked = script.take::<ConnectGetAllDomainStats>().await;
            let record = |id, names| DomainStatsRecord {
                domain: domain(id),
                params: params(names),
            };
            let ret_stats = vec![
                record(1, &["state.state", "cpu.time"]),
                record(2, &["state.state", "future", "cpu.time"]),
                record(3, &["state.state"]),
            ];
            let answer = ConnectGetAllDomainStatsRet { ret_stats };
            script.answer(&asked.header, &Future(answer)).await;
        };
        let client = async {
            let web = Domain::new(connection.clone(), domain(1));
            let params = web
                .blkio_parameters(remote::DomainAffectFlags::empty())
                .await
                .unwrap();
            assert_eq!(params.u64("weight"), Some(5));
            let (name, unknown) = params.unread().unwrap();
            assert_eq!((name, unknown.discriminant), ("future", 99));

            let all = connection
                .domain_stats(
                    &[],
                    DomainStatsFlags::empty(),
                    ConnectGetAllDomainStatsFlags::empty(),
                )
                .await
                .unwrap();
            assert_eq!(all.len(), 2, "the third record cannot be found");
            let of = |record: &DomainStatsRecord| TypedParams::from(record.params.clone());
            assert_eq!(of(&all[0]).unread(), None);
            assert_eq!(of(&all[1]).u64("state.state"), Some(5));
            assert_eq!(of(&all[1]).unread().unwrap().0, "future");
        };
        tokio::join!(daemon, client);
    })
    .await;
}
