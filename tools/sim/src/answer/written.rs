//! From a procedure's answer to its frame.

use bytes::BytesMut;
use virtwire_proto::{EncodeError, Frame, Header, Procedure, Status, encode, remote};

use super::session::Session;
use crate::failure::Failure;
use crate::world::{State, Step, Work};

/// What became of a call.
pub(crate) enum Outcome {
    /// Its answer is in the buffer.
    Written,
    /// Its answer takes time.
    Pending(Box<dyn Pending>),
}

/// A call that waits for something.
pub(crate) trait Pending: Send {
    /// Waits; dropping it gives the call's work up.
    fn wait(&mut self) -> std::pin::Pin<Box<dyn Future<Output = ()> + Send + '_>>;
    /// Does what was waited for, and writes the answer or goes on waiting.
    fn finish(self: Box<Self>, out: &mut BytesMut) -> Outcome;
}

/// One call on its way to its answer.
pub(crate) struct Call<'a> {
    pub(crate) frame: &'a Frame,
    pub(crate) session: &'a mut Session,
    pub(crate) out: &'a mut BytesMut,
}

impl Call<'_> {
    /// Answers with an error.
    pub(crate) fn fail(self, failure: Failure) -> Outcome {
        write_failure(&self.frame.header, failure, self.out);
        Outcome::Written
    }

    /// Answers a call that names no guest.
    pub(crate) fn on_host<P: Procedure>(
        self,
        answer: impl FnOnce(&mut Session, P::Args) -> Result<P::Ret, Failure>,
    ) -> Outcome {
        self.session
            .world
            .state()
            .record(self.session.number, P::NAME, None);
        let result = arguments::<P>(self.frame).and_then(|args| answer(self.session, args));
        write::<P>(&self.frame.header, result, self.out);
        Outcome::Written
    }

    /// Answers a call about the world, under its lock.
    pub(crate) fn on_world<P: Procedure>(
        self,
        answer: impl FnOnce(&mut State, P::Args) -> Result<P::Ret, Failure>,
    ) -> Outcome {
        let result = arguments::<P>(self.frame);
        let mut state = self.session.world.state();
        state.record(self.session.number, P::NAME, None);
        let result = result.and_then(|args| answer(&mut state, args));
        drop(state);
        write::<P>(&self.frame.header, result, self.out);
        Outcome::Written
    }

    /// Answers a call about a guest that takes time.
    pub(crate) fn in_time<P: Procedure<Args: OfGuest, Ret: Send + 'static> + 'static>(
        self,
        answer: impl FnOnce(
            &crate::world::World,
            &mut State,
            crate::world::Index,
            P::Args,
        ) -> Result<Step<P::Ret>, Failure>,
    ) -> Outcome {
        let args = match arguments::<P>(self.frame) {
            Ok(args) => args,
            Err(failure) => return self.fail(failure),
        };
        let world = &self.session.world;
        let mut state = world.state();
        state.record(self.session.number, P::NAME, Some(args.domain()));
        let step = state
            .reach(P::NAME, args.domain())
            .and_then(|index| answer(world, &mut state, index, args));
        drop(state);
        settle::<P>(self.frame.header, step, self.out)
    }

    /// Answers a call about a guest.
    pub(crate) fn on_guest<P: Procedure<Args: OfGuest>>(
        self,
        answer: impl FnOnce(&mut State, crate::world::Index, P::Args) -> Result<P::Ret, Failure>,
    ) -> Outcome {
        let args = match arguments::<P>(self.frame) {
            Ok(args) => args,
            Err(failure) => return self.fail(failure),
        };
        let mut state = self.session.world.state();
        state.record(self.session.number, P::NAME, Some(args.domain()));
        let result = state
            .reach(P::NAME, args.domain())
            .and_then(|index| answer(&mut state, index, args));
        drop(state);
        write::<P>(&self.frame.header, result, self.out);
        Outcome::Written
    }
}

/// Arguments that name a guest.
pub(crate) trait OfGuest {
    fn domain(&self) -> &remote::Domain;
}

struct Waiting<P: Procedure> {
    header: Header,
    work: Work<P::Ret>,
}

impl<P: Procedure<Ret: Send + 'static> + 'static> Pending for Waiting<P> {
    fn wait(&mut self) -> std::pin::Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(self.work.wait())
    }

    fn finish(self: Box<Self>, out: &mut BytesMut) -> Outcome {
        settle::<P>(self.header, self.work.finish(), out)
    }
}

fn settle<P: Procedure<Ret: Send + 'static> + 'static>(
    header: Header,
    step: Result<Step<P::Ret>, Failure>,
    out: &mut BytesMut,
) -> Outcome {
    let result = match step {
        Ok(Step::Wait(work)) => return Outcome::Pending(Box::new(Waiting::<P> { header, work })),
        Ok(Step::Done(ret)) => Ok(ret),
        Err(failure) => Err(failure),
    };
    write::<P>(&header, result, out);
    Outcome::Written
}

fn arguments<P: Procedure>(frame: &Frame) -> Result<P::Args, Failure> {
    serde_xdr::from_slice(&frame.payload)
        .map_err(|_| Failure::rpc("Unable to decode message payload"))
}

fn write<P: Procedure>(header: &Header, result: Result<P::Ret, Failure>, out: &mut BytesMut) {
    match result {
        Ok(ret) => {
            if let Err(error) = encode(&header.reply(Status::Ok), &ret, out) {
                write_failure(header, too_large(&error), out);
            }
        }
        Err(failure) => write_failure(header, failure, out),
    }
}

fn too_large(_: &EncodeError) -> Failure {
    Failure::rpc("Unable to encode message payload")
}

pub(crate) fn write_failure(header: &Header, failure: Failure, out: &mut BytesMut) {
    // Only a message over 4 MiB could fail here, and none of ours is.
    let _ = failure.write(header, out);
}
