//! Managed migration: which daemon is told what, and what is known after a failure in each phase.

use virtwire::Error;
use virtwire::client::{MigrateOptions, MigrationPhase as Phase, MigrationSide as Side};
use virtwire::proto::message::{ErrorCode, ErrorDomain};
use virtwire::proto::remote::{
    DomainAbortJobFlagValues, DomainMigrateFlags as Flags, DomainPausedReason, DomainState,
    DriverFeature,
};

use crate::host::{limited, ms};
use crate::migration_peers::{Cue, Peers, Plan};

/// The lines up to the cookie's end, without what the first test looks at.
fn brief(peers: &Peers) -> Vec<String> {
    let lines = peers.log.lines();
    let brief = lines.iter().map(|line| {
        let mut words = line.split(' ');
        let phase = words.next().unwrap();
        match words.find(|word| word.starts_with("cancelled=")) {
            Some(cancelled) => format!("{phase} {cancelled}"),
            None => phase.to_owned(),
        }
    });
    brief.collect()
}

#[tokio::test]
async fn phases_pass_cookies_and_parameters_on() {
    limited(async {
        let peers = Peers::of(Plan::default()).await;
        let options = MigrateOptions::new()
            .flags(Flags::LIVE | Flags::AUTO_CONVERGE | Flags::PEER2PEER)
            .xml("<mine/>");
        let moved = peers.migrate(&options).await.unwrap();
        assert_eq!(moved.name(), "db");
        assert_eq!(moved.id(), Some(1));
        assert_eq!(moved, peers.domain);
        assert_eq!(
            peers.log.lines(),
            [
                "begin LIVE | CHANGE_PROTECTION | AUTO_CONVERGE",
                "prepare [1] LIVE",
                "perform [2] LIVE | CHANGE_PROTECTION | AUTO_CONVERGE None Some(String(\"tcp://there:1\"))",
                "finish [3] cancelled=0 String(\"<domain/>\") String(\"db\")",
                "confirm [4] cancelled=0",
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn paused_domain_stays_paused_and_an_offline_one_sends_no_memory() {
    limited(async {
        let plan = Plan {
            state: DomainState::PAUSED,
            ..Plan::default()
        };
        let peers = Peers::of(plan).await;
        peers.migrate(&MigrateOptions::new()).await.unwrap();
        assert_eq!(peers.log.lines()[1], "prepare [1] PAUSED");

        let peers = Peers::of(Plan::default()).await;
        let offline = MigrateOptions::new().flags(Flags::OFFLINE | Flags::PERSIST_DEST);
        peers.migrate(&offline.name("other")).await.unwrap();
        let lines = peers.log.lines();
        assert_eq!(lines.len(), 4, "{lines:?}");
        let finish = "finish [] cancelled=0 String(\"other\") String(\"<domain/>\")";
        assert_eq!(lines[2], finish);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_begun_without_the_features() {
    limited(async {
        let plan = Plan {
            features: false,
            ..Plan::default()
        };
        let peers = Peers::of(plan).await;
        let error = peers.migrate(&MigrateOptions::new()).await.unwrap_err();
        assert!(error.is_unsupported());
        let Error::MissingFeature { feature, at, .. } = error else {
            panic!("{error:?}");
        };
        assert_eq!(feature, DriverFeature::MIGRATION_PARAMS);
        assert_eq!(at, Side::Source);
        let options = MigrateOptions::new();
        let error = peers
            .domain
            .migrate_to_uri("qemu+tls://there/system", &options);
        assert!(error.await.unwrap_err().is_unsupported());
        assert!(peers.log.lines().is_empty());
    })
    .await;
}

#[tokio::test]
async fn refusal_in_each_phase_leaves_the_domain_on_one_host() {
    limited(async {
        for (phase, told, at, log) in [
            (Phase::Begin, "begin", Side::Source, &["begin"][..]),
            (
                Phase::Prepare,
                "prepare",
                Side::Source,
                &["begin", "prepare", "confirm cancelled=1"],
            ),
            (
                Phase::Perform,
                "perform",
                Side::Source,
                // The source may have refused before it looked at its job.
                &[
                    "begin",
                    "prepare",
                    "perform",
                    "finish cancelled=1",
                    "confirm cancelled=1",
                ],
            ),
            (
                Phase::Finish,
                "finish",
                Side::Source,
                &[
                    "begin",
                    "prepare",
                    "perform",
                    "finish cancelled=0",
                    "confirm cancelled=1",
                ],
            ),
            (
                Phase::Confirm,
                "confirm",
                Side::Destination,
                &[
                    "begin",
                    "prepare",
                    "perform",
                    "finish cancelled=0",
                    "confirm cancelled=0",
                ],
            ),
        ] {
            let peers = Peers::of(Plan::cue(told, Cue::Refuse)).await;
            let error = peers.failure(&MigrateOptions::new()).await;
            assert_eq!((error.phase, error.domain_at), (phase, Some(at)));
            assert!(error.destination.is_none(), "{error:?}");
            assert_eq!(brief(&peers), log);
            let error = Error::Migration(Box::new(error));
            assert_eq!(error.code(), Some(ErrorCode::OPERATION_FAILED));
            assert!(!error.is_undecided());
            let said = error.to_string();
            let head = format!("the migration of db failed in its {told} phase; the domain ");
            assert!(said.starts_with(&head), "{said}");
        }
    })
    .await;
}

#[tokio::test]
async fn xen_that_fails_to_send_the_memory_is_not_told_again() {
    limited(async {
        let plan = Plan {
            driver: ErrorDomain::LIBXL,
            ..Plan::cue("perform", Cue::Refuse)
        };
        let peers = Peers::of(plan).await;
        let error = peers.failure(&MigrateOptions::new()).await;
        assert_eq!(error.domain_at, Some(Side::Source));
        let log = ["begin", "prepare", "perform", "finish cancelled=1"];
        assert_eq!(brief(&peers), log);
    })
    .await;
}

#[tokio::test]
async fn lost_connection_in_each_phase_never_has_the_domain_run_twice() {
    limited(async {
        for (phase, told, at, log) in [
            (Phase::Begin, "begin", Some(Side::Source), &["begin"][..]),
            (
                Phase::Prepare,
                "prepare",
                Some(Side::Source),
                &["begin", "prepare", "confirm cancelled=1"],
            ),
            (
                Phase::Perform,
                "perform",
                Some(Side::Source),
                &["begin", "prepare", "perform", "finish cancelled=1"],
            ),
            (
                Phase::Finish,
                "finish",
                None,
                // It may run at the destination: the source is not told to resume it.
                &["begin", "prepare", "perform", "finish cancelled=0"],
            ),
            (
                Phase::Confirm,
                "confirm",
                Some(Side::Destination),
                &[
                    "begin",
                    "prepare",
                    "perform",
                    "finish cancelled=0",
                    "confirm cancelled=0",
                ],
            ),
        ] {
            let peers = Peers::of(Plan::cue(told, Cue::Cut)).await;
            let error = peers.failure(&MigrateOptions::new()).await;
            assert_eq!((error.phase, error.domain_at), (phase, at), "{error:?}");
            assert!(error.source.is_disconnected(), "{error:?}");
            assert_eq!(brief(&peers), log);
            let error = Error::Migration(Box::new(error));
            assert_eq!(error.is_undecided(), at.is_none());
            let says_unknown = error.to_string().contains("it is unknown");
            assert_eq!(says_unknown, at.is_none(), "{error}");
        }
    })
    .await;
}

#[tokio::test]
async fn malformed_answer_counts_as_none() {
    limited(async {
        for (told, at, log) in [
            (
                "begin",
                Some(Side::Source),
                &["begin", "confirm cancelled=1"][..],
            ),
            (
                "prepare",
                Some(Side::Source),
                &[
                    "begin",
                    "prepare",
                    "finish cancelled=1",
                    "confirm cancelled=1",
                ],
            ),
            (
                "perform",
                Some(Side::Source),
                // Only the destination's refusal makes the resumption safe.
                &[
                    "begin",
                    "prepare",
                    "perform",
                    "finish cancelled=1",
                    "confirm cancelled=1",
                ],
            ),
            (
                "finish",
                None,
                &["begin", "prepare", "perform", "finish cancelled=0"],
            ),
        ] {
            let peers = Peers::of(Plan::cue(told, Cue::Garble)).await;
            let error = peers.failure(&MigrateOptions::new()).await;
            assert_eq!(error.domain_at, at, "{error:?}");
            assert_eq!(brief(&peers), log);
        }
    })
    .await;
}

#[tokio::test]
async fn first_error_is_told_with_the_destinations_own_reason() {
    limited(async {
        let plan = Plan {
            cancelled: ErrorCode::INTERNAL_ERROR,
            ..Plan::cue("perform", Cue::Refuse)
        };
        let peers = Peers::of(plan).await;
        let error = peers.failure(&MigrateOptions::new()).await;
        assert_eq!(error.source.code(), Some(ErrorCode::OPERATION_FAILED));
        let reason = error.destination.as_ref().unwrap();
        assert_eq!(reason.code, ErrorCode::INTERNAL_ERROR);
        assert!(
            error
                .to_string()
                .contains("; the destination reports: INTERNAL_ERROR")
        );
    })
    .await;
}

#[tokio::test]
async fn post_copy_that_fails_half_way_is_unknown_and_before_is_not() {
    limited(async {
        for (state, reason, at) in [
            (DomainState::RUNNING, 0, Some(Side::Source)),
            (
                DomainState::PAUSED,
                DomainPausedReason::USER.0,
                Some(Side::Source),
            ),
            (
                DomainState::PAUSED,
                DomainPausedReason::POSTCOPY_FAILED.0,
                None,
            ),
            (DomainState::SHUTOFF, 0, None),
        ] {
            let plan = Plan {
                state,
                reason,
                ..Plan::cue("perform", Cue::Refuse)
            };
            let peers = Peers::of(plan).await;
            let options = MigrateOptions::new().flags(Flags::LIVE | Flags::POSTCOPY);
            let error = peers.failure(&options).await;
            assert_eq!(error.domain_at, at, "{state:?} {reason}");
            // A call that cancels would fail the post-copy migration at the source.
            assert_eq!(brief(&peers).last().unwrap(), "finish cancelled=1");
        }
    })
    .await;
}

#[tokio::test]
async fn migration_that_fails_ends_while_others_fill_the_window() {
    limited(async {
        let plan = Plan {
            performs: Some(1),
            ..Plan::cue("finish", Cue::RefuseLate)
        };
        let peers = Peers::of(plan).await;
        let migrations: Vec<_> = (0..8)
            .map(|_| {
                let (domain, destination) = (peers.domain.clone(), peers.destination.clone());
                let options = MigrateOptions::new();
                tokio::spawn(async move { domain.migrate(&destination, &options).await })
            })
            .collect();
        peers.log.until("confirm [] cancelled=1").await;
        let lines = peers.log.lines();
        let performs = lines.iter().filter(|line| line.starts_with("perform"));
        // One is answered; three of the window's four slots are taken.
        assert_eq!(performs.count(), 4, "{lines:?}");
        peers
            .domain
            .abort_job(DomainAbortJobFlagValues::empty())
            .await
            .unwrap();
        let ended = migrations.iter().filter(|it| it.is_finished());
        assert!(ended.count() <= 1);
    })
    .await;
}

#[tokio::test]
async fn dropped_migration_is_made_to_its_end() {
    limited(async {
        for phase in ["begin", "prepare", "perform", "finish"] {
            let peers = Peers::of(Plan::cue(phase, Cue::Delay)).await;
            let options = MigrateOptions::new();
            tokio::select! {
                ended = peers.migrate(&options) => panic!("{ended:?}"),
                () = peers.log.until(phase) => {}
            }
            let log = peers.log.clone();
            // The last handles of the caller go too.
            drop(peers);
            log.until("confirm").await;
            assert_eq!(log.lines().last().unwrap(), "confirm [4] cancelled=0");
        }
    })
    .await;
}

#[tokio::test]
async fn migration_dropped_before_its_first_phase_is_made_to_its_end() {
    limited(async {
        let peers = Peers::of(Plan::cue("feature", Cue::Delay)).await;
        let options = MigrateOptions::new();
        tokio::select! {
            biased;
            ended = peers.migrate(&options) => panic!("{ended:?}"),
            () = std::future::ready(()) => {}
        }
        peers.log.until("confirm [4] cancelled=0").await;
    })
    .await;
}

/// Begin adds the destination's XML and name, prepare the URI; a call carries 64 parameters.
#[tokio::test]
async fn too_many_parameters_leave_no_job_and_no_room_taken() {
    limited(async {
        for (count, flags, phase, log) in [
            (
                63,
                Flags::LIVE,
                Phase::Prepare,
                &["begin", "confirm cancelled=1"][..],
            ),
            (
                62,
                Flags::LIVE,
                Phase::Perform,
                &[
                    "begin",
                    "prepare",
                    "finish cancelled=1",
                    "confirm cancelled=1",
                ],
            ),
            (
                62,
                Flags::OFFLINE,
                Phase::Finish,
                &[
                    "begin",
                    "prepare",
                    "finish cancelled=1",
                    "confirm cancelled=1",
                ],
            ),
        ] {
            let peers = Peers::of(Plan::default()).await;
            let options = (0..count).fold(MigrateOptions::new().flags(flags), |options, number| {
                options.parameter(&format!("p{number}"), number)
            });
            let error = peers.failure(&options).await;
            assert_eq!((error.phase, error.domain_at), (phase, Some(Side::Source)));
            assert!(matches!(error.source, Error::Arguments { .. }), "{error:?}");
            assert_eq!(brief(&peers), log);
            let lines = peers.log.lines();
            let finish = lines.iter().find(|line| line.starts_with("finish"));
            let cancelled = "finish [] cancelled=1 String(\"db\")";
            assert!(finish.is_none_or(|line| line == cancelled), "{finish:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn deadline_of_a_clone_ends_no_phase() {
    limited(async {
        for late in ["feature", "state", "perform"] {
            let mut peers = Peers::of(Plan::cue(late, Cue::Delay)).await;
            let source = peers.domain.connection().within(ms(20));
            peers.domain = peers.domain.on(source);
            peers.destination = peers.destination.within(ms(20));
            let moved = peers.migrate(&MigrateOptions::new()).await.unwrap();
            let bound = format!("{:?}", moved.connection());
            assert!(bound.contains("call_timeout: 20ms"), "{bound}");
        }
    })
    .await;
}
