//! What holds for every procedure and event of every program.
#![expect(clippy::unwrap_used, reason = "tests say what is wrong by panicking")]

mod unread;

use std::fmt::Debug;

use bytes::BytesMut;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use virtwire_proto::{
    CallDuration, EventMessage, FileDescriptors, Priority, Procedure, ProcedureInfo, ProcedureKind,
    ProcedureVisitor, Program, StreamDirection, admin, keepalive, lxc, procedure_info, qemu,
    remote,
};

/// Calls a program's `visit`, whichever program it is.
fn visit<V: ProcedureVisitor>(program: Program, number: i32, visitor: V) -> Option<V::Output> {
    match program {
        Program::REMOTE => remote::visit(number, visitor),
        Program::QEMU => qemu::visit(number, visitor),
        Program::LXC => lxc::visit(number, visitor),
        Program::ADMIN => admin::visit(number, visitor),
        Program::KEEPALIVE => keepalive::visit(number, visitor),
        _ => None,
    }
}

fn all() -> impl Iterator<Item = &'static ProcedureInfo> {
    let tables = [
        remote::PROCEDURES,
        qemu::PROCEDURES,
        lxc::PROCEDURES,
        admin::PROCEDURES,
        keepalive::PROCEDURES,
    ];
    tables.into_iter().flatten()
}

#[test]
fn every_number_of_every_program_stands_for_one_procedure() {
    for (table, last) in [
        (remote::PROCEDURES, 456),
        (qemu::PROCEDURES, 7),
        (lxc::PROCEDURES, 1),
        (admin::PROCEDURES, 20),
        (keepalive::PROCEDURES, 2),
    ] {
        let numbers: Vec<i32> = table.iter().map(|info| info.number).collect();
        assert_eq!(numbers, (1..=last).collect::<Vec<_>>());
    }
}

/// Describes a procedure from its trait, to be compared with its entry in the table.
struct Describe;

impl ProcedureVisitor for Describe {
    type Output = ProcedureInfo;

    fn call<P: Procedure>(self) -> ProcedureInfo {
        ProcedureInfo {
            program: P::PROGRAM,
            number: P::NUMBER,
            name: P::NAME,
            kind: ProcedureKind::Call,
            priority: P::PRIORITY,
            duration: P::DURATION,
            stream: P::STREAM,
            file_descriptors: P::FILE_DESCRIPTORS,
        }
    }

    fn event<E: EventMessage>(self) -> ProcedureInfo {
        ProcedureInfo {
            program: E::PROGRAM,
            number: E::NUMBER,
            name: E::NAME,
            kind: ProcedureKind::Event,
            priority: Priority::Low,
            duration: CallDuration::Short,
            stream: None,
            file_descriptors: FileDescriptors::None,
        }
    }
}

#[test]
fn a_number_leads_to_the_same_procedure_by_table_and_by_visit() {
    for info in all() {
        assert_eq!(procedure_info(info.program, info.number), Some(info));
        assert_eq!(
            visit(info.program, info.number, Describe).as_ref(),
            Some(info)
        );
    }
    assert_eq!(visit(Program::REMOTE, 0, Describe), None);
    assert_eq!(visit(Program::REMOTE, 457, Describe), None);
}

#[test]
fn calls_that_write_memory_or_volumes_or_wait_for_guests_are_long() {
    let long: Vec<_> = all()
        .filter(|info| info.duration == CallDuration::Long)
        .map(|info| info.name)
        .collect();
    assert_eq!(long.len(), 62);
    for name in [
        "DOMAIN_MANAGED_SAVE",
        "DOMAIN_CREATE_WITH_FLAGS",
        "DOMAIN_SHUTDOWN_FLAGS",
        "DOMAIN_CORE_DUMP",
        "DOMAIN_MIGRATE_PERFORM3_PARAMS",
        "DOMAIN_SNAPSHOT_CREATE_XML",
        "STORAGE_VOL_WIPE_PATTERN",
        "STORAGE_POOL_BUILD",
        "DOMAIN_AGENT_COMMAND",
    ] {
        assert!(long.contains(&name), "{name}");
    }
    // A job goes on after these are answered.
    for name in [
        "DOMAIN_BLOCK_COMMIT",
        "DOMAIN_BACKUP_BEGIN",
        "DOMAIN_GET_STATE",
    ] {
        assert!(!long.contains(&name), "{name}");
    }
}

#[test]
fn high_priorities_streams_and_descriptors_are_those_of_libvirt() {
    let count = |wanted: &dyn Fn(&ProcedureInfo) -> bool| {
        remote::PROCEDURES
            .iter()
            .filter(|info| wanted(info))
            .count()
    };
    assert_eq!(count(&|info| info.priority == Priority::High), 187);
    let of = |direction| move |info: &ProcedureInfo| info.stream == Some(direction);
    assert_eq!(count(&of(StreamDirection::Read)), 4);
    assert_eq!(count(&of(StreamDirection::Write)), 4);
    let with_descriptors: Vec<_> = all()
        .filter(|info| info.file_descriptors != FileDescriptors::None)
        .map(|info| (info.name, info.file_descriptors))
        .collect();
    assert_eq!(
        with_descriptors,
        [
            ("DOMAIN_OPEN_GRAPHICS", FileDescriptors::Sent),
            ("DOMAIN_CREATE_XML_WITH_FILES", FileDescriptors::Sent),
            ("DOMAIN_CREATE_WITH_FILES", FileDescriptors::Sent),
            ("DOMAIN_OPEN_GRAPHICS_FD", FileDescriptors::Received),
            ("DOMAIN_FD_ASSOCIATE", FileDescriptors::Sent),
            ("DOMAIN_MONITOR_COMMAND_WITH_FILES", FileDescriptors::Both),
            ("DOMAIN_OPEN_NAMESPACE", FileDescriptors::Received),
        ]
    );
}

/// Procedures whose messages hold C `char`s: a byte from 128 up is read from either sign.
const WITH_CHARACTERS: [&str; 8] = [
    "NODE_GET_INFO",
    "AUTH_SASL_START",
    "AUTH_SASL_STEP",
    "DOMAIN_GET_SECURITY_LABEL",
    "DOMAIN_GET_SECURITY_LABEL_LIST",
    "NODE_GET_SECURITY_MODEL",
    "STORAGE_VOL_GET_INFO",
    "STORAGE_VOL_GET_INFO_FLAGS",
];

/// Decodes a payload as each type of a procedure, and encodes again what could be decoded.
struct RoundTrip<'bytes>(&'bytes [u8]);

impl RoundTrip<'_> {
    /// How often it could be decoded: 0 or 1.
    fn of<T: Serialize + DeserializeOwned + Debug>(&self, name: &str) -> usize {
        let Ok(value) = serde_xdr::from_slice::<T>(self.0) else {
            return 0;
        };
        let mut encoded = BytesMut::new();
        if let Err(error) = serde_xdr::to_bytes_mut(&value, &mut encoded) {
            unread::check(&value, &error, self.0.len(), name);
            return 1;
        }
        if WITH_CHARACTERS.contains(&name) && encoded[..] != *self.0 {
            for (sent, got) in encoded.chunks(4).zip(self.0.chunks(4)) {
                let word = |bytes: &[u8]| i32::from_be_bytes(bytes.try_into().unwrap());
                let (sent, got) = (word(sent), word(got));
                assert!(sent == got || sent == got - 256, "{name}: {value:?}");
            }
            assert_eq!(encoded.len(), self.0.len(), "{name}: {value:?}");
        } else {
            assert_eq!(encoded[..], *self.0, "{name}: {value:?}");
        }
        1
    }
}

impl ProcedureVisitor for RoundTrip<'_> {
    type Output = usize;

    fn call<P: Procedure>(self) -> usize {
        self.of::<P::Args>(P::NAME) + self.of::<P::Ret>(P::NAME)
    }

    fn event<E: EventMessage>(self) -> usize {
        self.of::<E::Message>(E::NAME)
    }
}

/// Payloads with a chance to be somebody's: whole words, mostly small, with zero padding.
fn payload() -> impl Strategy<Value = Vec<u8>> {
    let word = prop_oneof![
        6 => 0u32..3,
        2 => 0u32..32,
        1 => any::<u32>(),
        1 => Just(0x6162_6364),
        1 => Just(0x6100_0000),
        1 => Just(u32::MAX),
    ];
    let words = proptest::collection::vec(word, 0..24)
        .prop_map(|words| words.into_iter().flat_map(u32::to_be_bytes).collect());
    prop_oneof![4 => words, 1 => proptest::collection::vec(any::<u8>(), 0..96)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_can_be_decoded_encodes_to_the_same_bytes(bytes in payload()) {
        for info in all() {
            visit(info.program, info.number, RoundTrip(&bytes)).unwrap();
        }
    }
}

#[test]
fn all_zeros_are_a_message_of_most_procedures() {
    let mut decoded = 0;
    let zeros = [0; 256];
    for info in all() {
        for length in (0..zeros.len()).step_by(4) {
            decoded += visit(info.program, info.number, RoundTrip(&zeros[..length])).unwrap();
        }
    }
    // Every type but those with a union in a fixed place has one length at which it fits.
    assert!(decoded > 700, "{decoded}");
}
