//! From Rust's values to typed parameters.

use crate::HostText;
use crate::remote::TypedParamValue;

macro_rules! from {
    ($($rust:ty => $arm:ident,)*) => {
        $(impl From<$rust> for TypedParamValue {
            fn from(value: $rust) -> Self {
                Self::$arm(value)
            }
        })*
    };
}

from! {
    i32 => Int,
    u32 => Uint,
    i64 => Llong,
    u64 => Ullong,
    f64 => Double,
    HostText => String,
}

impl From<bool> for TypedParamValue {
    fn from(value: bool) -> Self {
        Self::Boolean(value.into())
    }
}

impl From<&str> for TypedParamValue {
    fn from(value: &str) -> Self {
        Self::String(value.into())
    }
}

impl From<String> for TypedParamValue {
    fn from(value: String) -> Self {
        Self::String(value.into())
    }
}
