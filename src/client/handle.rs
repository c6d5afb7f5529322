//! The handles: plain values that name an object of a connection.

/// Declares a handle. Two are equal when their `key`s are.
macro_rules! handle {
    (
        $(#[$meta:meta])*
        $handle:ident($reference:ident), $what:literal, key($this:ident) = $key:expr
    ) => {
        $crate::client::handle::handle! {
            $(#[$meta])*
            $handle(remote::$reference), $what, by Connection, key($this) = $key
        }
    };
    (
        $(#[$meta:meta])*
        $handle:ident($module:ident::$reference:ident), $what:literal, by $connection:ident,
        key($this:ident) = $key:expr
    ) => {
        $(#[$meta])*
        ///
        /// A plain value: nothing on the daemon's side belongs to it and nothing has to be freed. The object may have
        /// changed or gone since. Two handles are equal when what identifies the object (UUID, name or key) is equal, by whatever
        /// connection. Handles to objects of different hosts can be equal, except those of an admin connection.
        #[derive(Clone)]
        pub struct $handle {
            connection: $crate::client::$connection,
            reference: virtwire_proto::$module::$reference,
        }

        impl $handle {
            #[doc = concat!("The handle to ", $what, " that the daemon has named, in an event for instance.")]
            #[must_use]
            pub fn new(
                connection: $crate::client::$connection,
                reference: virtwire_proto::$module::$reference,
            ) -> Self {
                Self {
                    connection,
                    reference,
                }
            }

            /// The connection by which it was found.
            #[must_use]
            pub fn connection(&self) -> &$crate::client::$connection {
                &self.connection
            }

            /// The same object, reached by another connection to the same daemon.
            #[must_use]
            pub fn on(&self, connection: $crate::client::$connection) -> Self {
                Self {
                    connection,
                    reference: self.reference.clone(),
                }
            }

            /// What stands for it on the wire.
            #[must_use]
            pub fn reference(&self) -> virtwire_proto::$module::$reference {
                self.reference.clone()
            }
        }

        impl PartialEq for $handle {
            fn eq(&self, other: &Self) -> bool {
                let key = |$this: &Self| $key;
                key(self) == key(other)
            }
        }

        impl Eq for $handle {}

        impl std::hash::Hash for $handle {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                let $this = self;
                $key.hash(state);
            }
        }

        impl std::fmt::Debug for $handle {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let $this = self;
                f.debug_tuple(stringify!($handle)).field(&$key).finish()
            }
        }
    };
}
pub(super) use handle;
