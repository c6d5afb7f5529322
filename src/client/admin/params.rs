//! Typed parameters of the admin program, by name.

use virtwire_proto::remote::TypedParam;

use crate::client::TypedParams;

/// Declares typed parameters with a method for each known one, and one to set it where a daemon lets it be set.
macro_rules! params {
    (
        $(#[$meta:meta])*
        $params:ident {
            $($(#[$doc:meta])* $name:ident: $kind:ident = $key:literal $(, $set:ident)?;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $params(TypedParams);

        impl $params {
            /// Returns all parameters, including those without a method.
            #[must_use]
            pub fn params(&self) -> &TypedParams {
                &self.0
            }

            $(
                $(#[$doc])*
                ///
                #[doc = concat!("`None` if the daemon does not report `", $key, "`, or if it is among the parameters that are [`unread`](TypedParams::unread).")]
                #[must_use]
                pub fn $name(&self) -> Option<params!(@type $kind)> {
                    params!(@get $kind, self, $key)
                }
                $(
                    #[doc = concat!("Returns the parameters with `", $key, "` added.")]
                    #[must_use]
                    pub fn $set(self, value: u32) -> Self {
                        Self(self.0.with($key, value))
                    }
                )?
            )*
        }

        impl From<TypedParams> for $params {
            fn from(params: TypedParams) -> Self {
                Self(params)
            }
        }

        impl From<Vec<TypedParam>> for $params {
            fn from(params: Vec<TypedParam>) -> Self {
                Self(params.into())
            }
        }
    };
    (@type number) => { u32 };
    (@type text) => { &virtwire_proto::HostText };
    (@type truth) => { bool };
    (@get number, $self:ident, $key:literal) => { number(&$self.0, $key) };
    (@get text, $self:ident, $key:literal) => { $self.0.text($key) };
    (@get truth, $self:ident, $key:literal) => { $self.0.bool($key) };
}

/// Returns a number of 32 bits. Daemons send user and group numbers as `int`, in which large numbers are negative.
fn number(params: &TypedParams, key: &str) -> Option<u32> {
    let value = params.i64(key)?;
    let signed = || i32::try_from(value).ok().map(i32::cast_unsigned);
    u32::try_from(value).ok().or_else(signed)
}

/// Adds what parameters need that can be set.
macro_rules! settable {
    ($params:ident) => {
        impl $params {
            /// Returns an empty set of parameters, which changes nothing.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            pub(in crate::client) fn to_wire(&self) -> Vec<TypedParam> {
                self.0.to_wire()
            }
        }
    };
}

params! {
    /// The workers of a server: the threads that execute calls.
    ///
    /// ```
    /// use virtwire::client::ThreadPool;
    ///
    /// let wanted = ThreadPool::new().with_workers_min(10).with_workers_max(50);
    /// assert_eq!(wanted.workers_max(), Some(50));
    /// assert_eq!(wanted.workers_priority(), None);
    /// ```
    ThreadPool {
        /// Returns the smallest number of ordinary workers.
        workers_min: number = "minWorkers", with_workers_min;
        /// Returns the largest number of ordinary workers.
        workers_max: number = "maxWorkers", with_workers_max;
        /// Returns the number of workers that execute only calls of high priority.
        workers_priority: number = "prioWorkers", with_workers_priority;
        /// Returns the present number of ordinary workers.
        workers: number = "nWorkers";
        /// Returns the number of ordinary workers that are free.
        workers_free: number = "freeWorkers";
        /// Returns the number of calls that wait for a worker.
        queued_jobs: number = "jobQueueDepth";
    }
}
settable!(ThreadPool);

params! {
    /// The number of clients of a server, and its limits.
    ClientLimits {
        /// Returns the largest number of clients.
        clients_max: number = "nclients_max", with_clients_max;
        /// Returns the present number of clients.
        clients: number = "nclients";
        /// Returns the largest number of clients that wait for authentication.
        unauthenticated_max: number = "nclients_unauth_max", with_unauthenticated_max;
        /// Returns the present number of clients that wait for authentication.
        unauthenticated: number = "nclients_unauth";
    }
}
settable!(ClientLimits);

params! {
    /// The identity of a client.
    ClientInfo {
        /// Returns whether the client uses a read-only socket; always `false` for TCP and TLS.
        read_only: truth = "readonly";
        /// Returns the process, for a UNIX socket.
        process: number = "unix_process_id";
        /// Returns the user, for a UNIX socket.
        user: number = "unix_user_id";
        /// Returns the user's name, for a UNIX socket.
        user_name: text = "unix_user_name";
        /// Returns the group, for a UNIX socket.
        group: number = "unix_group_id";
        /// Returns the group's name, for a UNIX socket.
        group_name: text = "unix_group_name";
        /// Returns the address and port, for TCP and TLS: `ADDRESS:PORT`, with an IPv6 address in brackets.
        address: text = "sock_addr";
        /// Returns the user name of SASL authentication.
        sasl_user: text = "sasl_user_name";
        /// Returns the distinguished name in the client's certificate, for TLS.
        certificate: text = "tls_x509_dname";
        /// Returns the SELinux context.
        selinux_context: text = "selinux_context";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_users_above_2_to_the_31_are_positive() {
        let info = ClientInfo::from(TypedParams::from([
            ("unix_user_id", -2),
            ("unix_group_id", 7),
        ]));
        assert_eq!(info.user(), Some(u32::MAX - 1));
        assert_eq!(info.group(), Some(7));
        assert_eq!(info.process(), None);
    }

    #[test]
    fn limits_go_out_under_their_names_as_unsigned_numbers() {
        let limits = ClientLimits::new()
            .with_clients_max(8)
            .with_unauthenticated_max(2);
        let expected = TypedParams::from([("nclients_max", 8_u32), ("nclients_unauth_max", 2)]);
        assert_eq!(limits.to_wire(), expected.to_wire());
        assert_eq!(limits.clients_max(), Some(8));
    }
}
