//! From a table of procedures to their types, their traits and the way back from a number.

/// Declares a program's procedures and events, in the order of their numbers.
///
/// A line reads `call NAME = number "WIRE_NAME" "function": argument => result, priority, duration,
/// stream, descriptors;`, with `event` in the place of `call` for what the daemon sends unasked. A call that libvirt makes by itself
/// has no function.
macro_rules! procedures {
    ($program:ident; $(
        $(#[$meta:meta])*
        $kind:ident $name:ident = $number:literal $wire:literal $($function:literal)?:
            $argument:ty => $result:ty, $priority:ident, $duration:ident, $stream:ident, $descriptors:ident;
    )*) => {
        /// Every procedure and event of the program, in the order of their numbers.
        pub const PROCEDURES: &[$crate::procedure::ProcedureInfo] = &[$(
            $crate::procedure::ProcedureInfo {
                program: $crate::frame::Program::$program,
                number: $number,
                name: $wire,
                kind: $crate::procedure_table::procedures!(@kind $kind),
                priority: $crate::procedure::Priority::$priority,
                duration: $crate::procedure::CallDuration::$duration,
                stream: $crate::procedure_table::procedures!(@stream $stream),
                file_descriptors: $crate::procedure::FileDescriptors::$descriptors,
            },
        )*];

        /// Calls the visitor with the types behind a number; `None` when it stands for nothing.
        pub fn visit<V>(number: i32, visitor: V) -> Option<V::Output>
        where
            V: $crate::procedure::ProcedureVisitor,
        {
            match number {
                $($number => Some(visitor.$kind::<$name>()),)*
                _ => None,
            }
        }

        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug)]
            pub struct $name;

            $crate::procedure_table::procedures! {
                @$kind $program $name $number $wire ($($function)?)
                $argument => $result, $priority, $duration, $stream, $descriptors
            }
        )*
    };
    (@kind call) => { $crate::procedure::ProcedureKind::Call };
    (@kind event) => { $crate::procedure::ProcedureKind::Event };
    (@function $wire:literal ()) => { $wire };
    (@function $wire:literal ($function:literal)) => { $function };
    (@carries $name:ident None None) => {
        impl $crate::procedure::Plain for $name {}
    };
    (@carries $name:ident $stream:ident None) => {
        impl $crate::procedure::Opens<$crate::procedure::$stream> for $name {}
    };
    (@carries $name:ident None $descriptors:ident) => {
        impl $crate::procedure::Passes for $name {}
    };
    (@stream None) => { None };
    (@stream Read) => { Some($crate::procedure::StreamDirection::Read) };
    (@stream Write) => { Some($crate::procedure::StreamDirection::Write) };
    (
        @call $program:ident $name:ident $number:literal $wire:literal $function:tt
        $argument:ty => $result:ty, $priority:ident, $duration:ident, $stream:ident, $descriptors:ident
    ) => {
        impl $crate::procedure::Procedure for $name {
            const PROGRAM: $crate::frame::Program = $crate::frame::Program::$program;
            const NUMBER: i32 = $number;
            const NAME: &'static str = $wire;
            const PRIORITY: $crate::procedure::Priority =
                $crate::procedure::Priority::$priority;
            const DURATION: $crate::procedure::CallDuration =
                $crate::procedure::CallDuration::$duration;
            const STREAM: Option<$crate::procedure::StreamDirection> =
                $crate::procedure_table::procedures!(@stream $stream);
            const FILE_DESCRIPTORS: $crate::procedure::FileDescriptors =
                $crate::procedure::FileDescriptors::$descriptors;
            const FUNCTION: &'static str =
                $crate::procedure_table::procedures!(@function $wire $function);
            type Args = $argument;
            type Ret = $result;
        }

        $crate::procedure_table::procedures!(@carries $name $stream $descriptors);
    };
    (
        @event $program:ident $name:ident $number:literal $wire:literal $function:tt
        $argument:ty => $result:ty, $priority:ident, $duration:ident, $stream:ident, $descriptors:ident
    ) => {
        impl $crate::procedure::EventMessage for $name {
            const PROGRAM: $crate::frame::Program = $crate::frame::Program::$program;
            const NUMBER: i32 = $number;
            const NAME: &'static str = $wire;
            type Message = $argument;
        }
    };
}
pub(crate) use procedures;
