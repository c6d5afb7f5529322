//! Guests that this client migrates between two real daemons.

use std::time::Duration;

use tokio::time::sleep;
use virtwire::Error;
use virtwire::client::{Domain, MigrateOptions, MigrationPhase, MigrationSide};
use virtwire::proto::message::ErrorCode;
use virtwire::proto::remote::{
    DomainAbortJobFlagValues, DomainMigrateBegin3Params, DomainMigrateBegin3ParamsArgs,
    DomainMigrateFlags as Flags, DomainMigratePerform3Params, DomainMigratePerform3ParamsArgs,
    DomainMigratePrepare3Params, DomainMigratePrepare3ParamsArgs, DomainState, DomainXmlFlags,
    TypedParam,
};

use crate::guests::{Guests, next_tick, state, ticks};
use crate::testbed::{in_time, open};
use crate::twin::Twin;

const NAME: &str = "vw-deaf";
const HERE: &str = "QEMU_UNIX";

/// Without a disk there is nothing unsafe. The port is chosen by the daemon that the guest comes to.
fn live() -> MigrateOptions {
    let flags = Flags::LIVE | Flags::UNSAFE;
    MigrateOptions::new().flags(flags).uri("tcp://127.0.0.1")
}

async fn guest() -> Domain {
    open(HERE).await.domain_by_name(NAME).await.unwrap()
}

fn boot() -> String {
    ticks(NAME).pop().unwrap().boot
}

/// Waits until its memory is being sent.
async fn is_under_way(domain: &Domain) {
    while domain.job().await.unwrap().processed == 0 {
        sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn guest_is_managed_to_the_other_host_and_back_with_another_name_and_description() {
    in_time(async {
        let _guests = Guests::running(&[NAME]);
        let twin = Twin::start();
        let (domain, there) = (guest().await, twin.open().await);
        let before = boot();
        let titled = |xml: String, title: &str| {
            let tag = format!("</uuid><title>{title}</title>");
            xml.replacen("</uuid>", &tag, 1)
        };
        let flags = DomainXmlFlags::MIGRATABLE | DomainXmlFlags::SECURE;
        let running = domain.xml_description(flags).await.unwrap();
        let inactive = flags | DomainXmlFlags::INACTIVE;
        let defined = domain.xml_description(inactive).await.unwrap();
        let options = live()
            .flags(Flags::PERSIST_DEST)
            .name("vw-moved")
            .xml(&titled(running, "it runs"))
            .persistent_xml(&titled(defined, "it is defined"));
        let moved = domain.migrate(&there, &options).await.unwrap();
        assert_eq!(moved.name(), "vw-moved");
        assert_eq!(moved, domain);
        assert_eq!(moved.state().await.unwrap(), DomainState::RUNNING);
        assert!(twin.runs("vw-moved") && !twin.runs(NAME));
        assert_eq!(state(NAME), "shut off");
        let there_now = twin.virsh(&["dumpxml", "vw-moved"]);
        assert!(there_now.contains("<title>it runs</title>"), "{there_now}");
        let later = twin.virsh(&["dumpxml", "--inactive", "vw-moved"]);
        assert!(later.contains("<title>it is defined</title>"), "{later}");
        assert_eq!(next_tick(NAME).boot, before);

        let options = live().flags(Flags::UNDEFINE_SOURCE).name(NAME);
        let back = moved.migrate(domain.connection(), &options).await.unwrap();
        assert_eq!(back.name(), NAME);
        assert_eq!(state(NAME), "running");
        assert_eq!(twin.virsh(&["list", "--all", "--name"]).trim(), "");
        assert_eq!(next_tick(NAME).boot, before);
    })
    .await;
}

#[tokio::test]
async fn paused_guest_is_moved_by_its_daemon_and_stays_paused() {
    in_time(async {
        let _guests = Guests::running(&[NAME]);
        let twin = Twin::start();
        let (domain, there) = (guest().await, twin.open().await);
        let before = boot();
        domain.migrate_to_uri(twin.uri(), &live()).await.unwrap();
        assert_eq!((state(NAME).as_str(), twin.runs(NAME)), ("shut off", true));

        let moved = there.domain_by_name(NAME).await.unwrap();
        moved.suspend().await.unwrap();
        let back = moved.migrate(domain.connection(), &live()).await.unwrap();
        assert_eq!(state(NAME), "paused");
        back.resume().await.unwrap();
        assert_eq!(next_tick(NAME).boot, before);
    })
    .await;
}

#[tokio::test]
async fn migration_that_is_broken_off_leaves_the_guest_running_here() {
    in_time(async {
        let _guests = Guests::running(&[NAME]);
        let twin = Twin::start();
        let (domain, there) = (guest().await, twin.open().await);
        let before = boot();
        let options = live().bandwidth(4);
        let abort = async {
            is_under_way(&domain).await;
            domain
                .abort_job(DomainAbortJobFlagValues::empty())
                .await
                .unwrap();
        };
        let (migrated, ()) = tokio::join!(domain.migrate(&there, &options), abort);
        let Err(Error::Migration(error)) = migrated else {
            panic!("{migrated:?}");
        };
        assert_eq!(error.phase, MigrationPhase::Perform, "{error:?}");
        assert_eq!(error.domain_at, Some(MigrationSide::Source));
        let code = error.source.code();
        assert_eq!(code, Some(ErrorCode::OPERATION_ABORTED), "{error:?}");
        assert_eq!((state(NAME).as_str(), twin.runs(NAME)), ("running", false));
        assert!(!domain.job().await.unwrap().is_active());
        assert_eq!(next_tick(NAME).boot, before);
    })
    .await;
}

#[tokio::test]
async fn guest_that_the_destination_does_not_take_runs_on_here() {
    in_time(async {
        let _guests = Guests::running(&[NAME]);
        let twin = Twin::start();
        let (domain, there) = (guest().await, twin.open().await);
        let before = boot();
        // No address of any host.
        let options = live().listen_address("192.0.2.1");
        let migrated = domain.migrate(&there, &options).await;
        let Err(Error::Migration(error)) = migrated else {
            panic!("{migrated:?}");
        };
        assert_eq!(error.phase, MigrationPhase::Prepare, "{error:?}");
        assert_eq!(error.domain_at, Some(MigrationSide::Source));
        assert_eq!((state(NAME).as_str(), twin.runs(NAME)), ("running", false));
        // Its job is over: another one can begin.
        assert!(!domain.job().await.unwrap().is_active());
        domain.suspend().await.unwrap();
        domain.resume().await.unwrap();
        assert_eq!(next_tick(NAME).boot, before);
    })
    .await;
}

#[tokio::test]
async fn migration_that_nobody_waits_for_any_more_is_made_to_its_end() {
    in_time(async {
        let _guests = Guests::running(&[NAME]);
        let twin = Twin::start();
        let (domain, there) = (guest().await, twin.open().await);
        let before = boot();
        let options = live().bandwidth(16);
        tokio::select! {
            ended = domain.migrate(&there, &options) => panic!("{ended:?}"),
            () = is_under_way(&domain) => {}
        }
        while domain.is_active().await.unwrap() {
            sleep(Duration::from_millis(50)).await;
        }
        assert_eq!((state(NAME).as_str(), twin.runs(NAME)), ("shut off", true));
        let moved = there.domain_by_name(NAME).await.unwrap();
        moved.migrate(domain.connection(), &live()).await.unwrap();
        assert_eq!(next_tick(NAME).boot, before);
    })
    .await;
}

/// The advice of [`virtwire::client::MigrationError::domain_at`].
#[tokio::test]
async fn guest_whose_finish_is_unknown_is_paused_here_and_can_be_resumed() {
    in_time(async {
        let _guests = Guests::running(&[NAME]);
        let twin = Twin::start();
        let (domain, there) = (guest().await, twin.open().await);
        let before = boot();
        let here = domain.connection();
        let flags = Flags::LIVE | Flags::UNSAFE;
        let protected = flags | Flags::CHANGE_PROTECTION;
        let arguments = DomainMigrateBegin3ParamsArgs {
            domain: domain.reference(),
            params: Vec::new(),
            flags: protected,
        };
        let begun = here.call::<DomainMigrateBegin3Params>(&arguments).await;
        let begun = begun.unwrap();
        let parameter = |name: &str, value: &str| TypedParam {
            field: name.into(),
            value: value.into(),
        };
        let mut params = vec![
            parameter("migrate_uri", "tcp://127.0.0.1"),
            parameter("destination_xml", &begun.xml),
        ];
        let prepare = DomainMigratePrepare3ParamsArgs {
            params: params.clone(),
            cookie_in: begun.cookie_out,
            flags,
        };
        let prepared = there.call::<DomainMigratePrepare3Params>(&prepare).await;
        let prepared = prepared.unwrap();
        params[0] = parameter("migrate_uri", &prepared.uri_out.unwrap());
        let perform = DomainMigratePerform3ParamsArgs {
            domain: domain.reference(),
            dconnuri: None,
            params,
            cookie_in: prepared.cookie_out,
            flags: protected,
        };
        let performed = here.call::<DomainMigratePerform3Params>(&perform).await;
        performed.unwrap();
        assert_eq!(state(NAME), "paused");

        // The destination's connection is lost; then the caller closes that of the source.
        drop(there);
        drop(domain);
        let domain = guest().await;
        while domain.job().await.unwrap().is_active() || twin.runs(NAME) {
            sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(twin.virsh(&["list", "--name"]).trim(), "");
        assert_eq!(state(NAME), "paused");
        domain.resume().await.unwrap();
        assert_eq!(next_tick(NAME).boot, before);
    })
    .await;
}

#[tokio::test]
async fn definition_is_moved_without_memory() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let twin = Twin::start();
        let (domain, there) = (guest().await, twin.open().await);
        let flags = Flags::OFFLINE | Flags::PERSIST_DEST;
        let options = MigrateOptions::new().flags(flags).uri("tcp://127.0.0.1");
        let copy = domain.migrate(&there, &options).await.unwrap();
        assert_eq!(copy.name(), NAME);
        assert_eq!(copy.id(), None);
        assert_eq!(twin.virsh(&["list", "--all", "--name"]).trim(), NAME);
        assert_eq!(state(NAME), "shut off");
    })
    .await;
}

#[tokio::test]
async fn driver_that_cannot_migrate_is_told_before_anything_begins() {
    in_time(async {
        let here = open("TEST_UNIX").await;
        let domain = here.domain_by_name("test").await.unwrap();
        let error = domain.migrate(&here, &live()).await.unwrap_err();
        assert!(error.is_unsupported(), "{error:?}");
        assert!(matches!(error, Error::MissingFeature { .. }), "{error:?}");
    })
    .await;
}
