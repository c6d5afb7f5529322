//! XDR (RFC 4506) as a serde format.
