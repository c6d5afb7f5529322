//! Two scripted daemons between which a domain migrates.

use std::sync::{Arc, Mutex};

use tokio::sync::Notify;
use virtwire::client::{Domain, MigrateOptions, MigrationError};
use virtwire::proto::message::{self, ErrorCode, ErrorDomain, ErrorLevel};
use virtwire::proto::remote::{
    self, ConnectSupportsFeature, ConnectSupportsFeatureRet, DomainAbortJobFlags, DomainGetState,
    DomainGetStateRet, DomainMigrateBegin3Params, DomainMigrateBegin3ParamsRet,
    DomainMigrateConfirm3Params, DomainMigrateConfirm3ParamsArgs, DomainMigrateFinish3Params,
    DomainMigrateFinish3ParamsArgs, DomainMigrateFinish3ParamsRet, DomainMigratePerform3Params,
    DomainMigratePerform3ParamsArgs, DomainMigratePerform3ParamsRet, DomainMigratePrepare3Params,
    DomainMigratePrepare3ParamsArgs, DomainMigratePrepare3ParamsRet, DomainState,
};
use virtwire::proto::{Frame, Procedure, Status, Uuid};
use virtwire::{ConnectOptions, Connection, Error};

use crate::host::ms;
use crate::manual::{Listener, Script};

/// What happens to a phase, in place of its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// The daemon refuses.
    Refuse,
    /// The daemon refuses late.
    RefuseLate,
    /// The daemon's connection ends.
    Cut,
    /// The answer is no answer.
    Garble,
    /// The answer comes late.
    Delay,
}

/// How the daemons behave.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    /// The phase that something happens to, and what. The answers for "feature" and "state" are late whatever it is.
    pub(crate) cue: Option<(&'static str, Cue)>,
    pub(crate) state: DomainState,
    pub(crate) reason: i32,
    /// What the destination says when it is told that the migration is cancelled.
    pub(crate) cancelled: ErrorCode,
    /// Whether the drivers have the features that are asked for.
    pub(crate) features: bool,
    /// The driver in which refusals occur.
    pub(crate) driver: ErrorDomain,
    /// How many perform phases are answered: all for `None`.
    pub(crate) performs: Option<usize>,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            cue: None,
            state: DomainState::RUNNING,
            reason: 0,
            cancelled: ErrorCode::MIGRATE_FINISH_OK,
            features: true,
            driver: ErrorDomain::QEMU,
            performs: None,
        }
    }
}

impl Plan {
    pub(crate) fn cue(phase: &'static str, cue: Cue) -> Self {
        Self {
            cue: Some((phase, cue)),
            ..Self::default()
        }
    }
}

/// The phases that both daemons were asked for, in their order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log(Arc<(Mutex<Vec<String>>, Notify)>);

impl Log {
    fn add(&self, line: String) {
        self.0.0.lock().unwrap().push(line);
        self.0.1.notify_waiters();
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        self.0.0.lock().unwrap().clone()
    }

    /// Waits for a line that begins so.
    pub(crate) async fn until(&self, begin: &str) {
        loop {
            let added = self.0.1.notified();
            if self.lines().iter().any(|line| line.starts_with(begin)) {
                return;
            }
            added.await;
        }
    }
}

/// A domain at the source, and the way to the destination.
pub(crate) struct Peers {
    pub(crate) domain: Domain,
    pub(crate) destination: Connection,
    pub(crate) log: Log,
}

impl Peers {
    pub(crate) async fn of(plan: Plan) -> Self {
        let log = Log::default();
        let [source, destination] = [open(&plan, &log).await, open(&plan, &log).await];
        Self {
            domain: Domain::new(source, reference("db", 7)),
            destination,
            log,
        }
    }

    pub(crate) async fn migrate(&self, options: &MigrateOptions) -> Result<Domain, Error> {
        self.domain.migrate(&self.destination, options).await
    }

    /// Migrates, which must fail in a phase.
    pub(crate) async fn failure(&self, options: &MigrateOptions) -> MigrationError {
        match self.migrate(options).await {
            Err(Error::Migration(error)) => *error,
            other => panic!("{other:?}"),
        }
    }
}

fn reference(name: &str, id: i32) -> remote::Domain {
    remote::Domain {
        name: name.into(),
        uuid: Uuid([7; 16]),
        id,
    }
}

async fn open(plan: &Plan, log: &Log) -> Connection {
    let listener = Listener::bind();
    let uri = listener.uri();
    let options = ConnectOptions::new().keepalive(None);
    let (connection, script) = tokio::join!(options.open(&uri), listener.open(true));
    tokio::spawn(serve(script, plan.clone(), log.clone()));
    connection.unwrap()
}

fn args<P: Procedure>(frame: &Frame) -> P::Args {
    serde_xdr::from_slice(&frame.payload).unwrap()
}

/// The phase of a call, and the line of the log for it: flags, the cookie that came, what was cancelled.
fn phase(frame: &Frame) -> Option<(&'static str, String)> {
    Some(match frame.header.procedure {
        DomainMigrateBegin3Params::NUMBER => {
            let args = args::<DomainMigrateBegin3Params>(frame);
            ("begin", format!("begin {:?}", args.flags))
        }
        DomainMigratePrepare3Params::NUMBER => {
            let args: DomainMigratePrepare3ParamsArgs = args::<DomainMigratePrepare3Params>(frame);
            let line = format!("prepare {:?} {:?}", args.cookie_in, args.flags);
            ("prepare", line)
        }
        DomainMigratePerform3Params::NUMBER => {
            let args: DomainMigratePerform3ParamsArgs = args::<DomainMigratePerform3Params>(frame);
            let uri = args
                .params
                .iter()
                .find(|it| it.field.as_str() == "migrate_uri");
            let line = format!(
                "perform {:?} {:?} {:?} {:?}",
                args.cookie_in,
                args.flags,
                args.dconnuri,
                uri.map(|it| &it.value)
            );
            ("perform", line)
        }
        DomainMigrateFinish3Params::NUMBER => {
            let args: DomainMigrateFinish3ParamsArgs = args::<DomainMigrateFinish3Params>(frame);
            let names = ["destination_name", "destination_xml"];
            let params = args.params.iter();
            let known: Vec<_> = params
                .filter(|it| names.contains(&it.field.as_str()))
                .map(|it| format!("{:?}", it.value))
                .collect();
            let line = format!(
                "finish {:?} cancelled={} {}",
                args.cookie_in,
                args.cancelled,
                known.join(" ")
            );
            ("finish", line)
        }
        DomainMigrateConfirm3Params::NUMBER => {
            let args: DomainMigrateConfirm3ParamsArgs = args::<DomainMigrateConfirm3Params>(frame);
            let line = format!("confirm {:?} cancelled={}", args.cookie_in, args.cancelled);
            ("confirm", line)
        }
        _ => return None,
    })
}

async fn serve(mut script: Script, mut plan: Plan, log: Log) {
    let mut cue = plan.cue;
    while let Some(frame) = script.next_frame().await {
        let header = frame.header;
        let Some((phase, line)) = phase(&frame) else {
            let question = match header.procedure {
                ConnectSupportsFeature::NUMBER => "feature",
                DomainGetState::NUMBER => "state",
                _ => "",
            };
            if cue.take_if(|(at, _)| *at == question).is_some() {
                tokio::time::sleep(ms(100)).await;
            }
            match header.procedure {
                ConnectSupportsFeature::NUMBER => {
                    let supported = plan.features.into();
                    let answer = ConnectSupportsFeatureRet { supported };
                    script.answer(&header, &answer).await;
                }
                DomainGetState::NUMBER => {
                    let (state, reason) = (plan.state, plan.reason);
                    let answer = DomainGetStateRet { state, reason };
                    script.answer(&header, &answer).await;
                }
                DomainAbortJobFlags::NUMBER => script.answer(&header, &()).await,
                number => panic!("call {number}"),
            }
            continue;
        };
        log.add(line);
        if phase == "perform"
            && let Some(performs) = &mut plan.performs
        {
            if *performs == 0 {
                continue;
            }
            *performs -= 1;
        }
        match cue.take_if(|(at, _)| *at == phase) {
            Some((_, Cue::Refuse)) => {
                refuse(&mut script, &frame, &plan, ErrorCode::OPERATION_FAILED).await;
            }
            Some((_, Cue::RefuseLate)) => {
                tokio::time::sleep(ms(100)).await;
                refuse(&mut script, &frame, &plan, ErrorCode::OPERATION_FAILED).await;
            }
            Some((_, Cue::Cut)) => return,
            Some((_, Cue::Garble)) => script.answer(&header, &u64::MAX).await,
            Some((_, Cue::Delay)) => {
                tokio::time::sleep(ms(100)).await;
                answer(&mut script, &frame, phase, &plan).await;
            }
            None => answer(&mut script, &frame, phase, &plan).await,
        }
    }
}

async fn answer(script: &mut Script, frame: &Frame, phase: &str, plan: &Plan) {
    let header = &frame.header;
    match phase {
        "begin" => {
            let answer = DomainMigrateBegin3ParamsRet {
                cookie_out: vec![1],
                xml: "<domain/>".to_owned(),
            };
            script.answer(header, &answer).await;
        }
        "prepare" => {
            let answer = DomainMigratePrepare3ParamsRet {
                cookie_out: vec![2],
                uri_out: Some("tcp://there:1".to_owned()),
            };
            script.answer(header, &answer).await;
        }
        "perform" => {
            let answer = DomainMigratePerform3ParamsRet {
                cookie_out: vec![3],
            };
            script.answer(header, &answer).await;
        }
        "finish" if args::<DomainMigrateFinish3Params>(frame).cancelled != 0 => {
            refuse(script, frame, plan, plan.cancelled).await;
        }
        "finish" => {
            let answer = DomainMigrateFinish3ParamsRet {
                domain: reference("db", 1),
                cookie_out: vec![4],
            };
            script.answer(header, &answer).await;
        }
        _ => script.answer(header, &()).await,
    }
}

async fn refuse(script: &mut Script, frame: &Frame, plan: &Plan, code: ErrorCode) {
    let error = message::Error {
        code,
        domain: plan.driver,
        message: Some(format!("{code:?}")),
        level: ErrorLevel::ERROR,
        ..message::Error::default()
    };
    script
        .send(&frame.header.reply(Status::Error), &error)
        .await;
}
