//! Typed parameters: named values of one of seven types.

use virtwire_proto::remote::{TypedParam, TypedParamValue};
use virtwire_proto::{HostText, UnknownArm};

/// Named values in their order, such as tuning knobs or statistics (`virTypedParameter`).
///
/// ```
/// use virtwire::client::TypedParams;
///
/// let limits = TypedParams::from([("hard_limit", 4_194_304_u64), ("soft_limit", 2_097_152)]);
/// assert_eq!(limits.u64("hard_limit"), Some(4_194_304));
/// assert_eq!(limits.u64("swap_hard_limit"), None);
/// ```
///
/// A newer daemon may have further types. The protocol does not say how long a value of such a type is, so no
/// parameter behind it can be read: it is the last one, and [`unread`](Self::unread) tells of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TypedParams(Vec<TypedParam>);

impl TypedParams {
    /// None at all.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub(super) fn to_wire(&self) -> Vec<TypedParam> {
        self.0.clone()
    }

    /// The same with one more, behind the others. A name may come more than once: some knobs are lists.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<TypedParamValue>) -> Self {
        self.0.push(TypedParam {
            field: name.into(),
            value: value.into(),
        });
        self
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All names and values, in the daemon's order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &TypedParamValue)> {
        self.0.iter().map(|it| (it.field.as_str(), &it.value))
    }

    /// The first value of this name.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&TypedParamValue> {
        self.iter().find(|(it, _)| *it == name).map(|(_, it)| it)
    }

    /// A whole number without a sign, if the value of this name is one, whatever its width.
    #[must_use]
    pub fn u64(&self, name: &str) -> Option<u64> {
        match *self.value(name)? {
            TypedParamValue::Int(value) => value.try_into().ok(),
            TypedParamValue::Uint(value) => Some(value.into()),
            TypedParamValue::Llong(value) => value.try_into().ok(),
            TypedParamValue::Ullong(value) => Some(value),
            _ => None,
        }
    }

    /// A whole number, if the value of this name is one that fits, whatever its width.
    #[must_use]
    pub fn i64(&self, name: &str) -> Option<i64> {
        match *self.value(name)? {
            TypedParamValue::Int(value) => Some(value.into()),
            TypedParamValue::Uint(value) => Some(value.into()),
            TypedParamValue::Llong(value) => Some(value),
            TypedParamValue::Ullong(value) => value.try_into().ok(),
            _ => None,
        }
    }

    /// A number with a fraction, if the value of this name is one.
    #[must_use]
    pub fn f64(&self, name: &str) -> Option<f64> {
        match *self.value(name)? {
            TypedParamValue::Double(value) => Some(value),
            _ => None,
        }
    }

    /// Yes or no, if the value of this name is that.
    #[must_use]
    pub fn bool(&self, name: &str) -> Option<bool> {
        match *self.value(name)? {
            TypedParamValue::Boolean(value) => Some(value != 0),
            _ => None,
        }
    }

    /// A text as the host or the guest wrote it, if the value of this name is one.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&HostText> {
        match self.value(name)? {
            TypedParamValue::String(value) => Some(value),
            _ => None,
        }
    }

    /// Returns the parameter of a type that this version does not know, at which the daemon's reply could not be read further;
    /// `None` when all of them were read.
    ///
    /// It is the last of a reply, and those that the daemon sent behind it are missing. Sending it is refused with
    /// [`Error::Arguments`](crate::Error::Arguments).
    #[must_use]
    pub fn unread(&self) -> Option<(&str, &UnknownArm)> {
        self.0.iter().find_map(|param| match &param.value {
            TypedParamValue::Unknown(unknown) => Some((&*param.field, unknown)),
            _ => None,
        })
    }
}

impl From<Vec<TypedParam>> for TypedParams {
    fn from(params: Vec<TypedParam>) -> Self {
        Self(params)
    }
}

impl<'a, V: Into<TypedParamValue>> FromIterator<(&'a str, V)> for TypedParams {
    fn from_iter<I: IntoIterator<Item = (&'a str, V)>>(pairs: I) -> Self {
        let all = pairs.into_iter();
        all.fold(Self::new(), |params, (name, value)| {
            params.with(name, value)
        })
    }
}

impl<'a, V: Into<TypedParamValue>, const N: usize> From<[(&'a str, V); N]> for TypedParams {
    fn from(pairs: [(&'a str, V); N]) -> Self {
        pairs.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use bytes::BytesMut;
    use virtwire_proto::remote::DomainGetBlkioParametersRet;

    use super::*;

    /// A reply of three parameters, whose second is of kind 9.
    fn reply() -> Vec<u8> {
        let params = TypedParams::from([("weight", 500_u32), ("latency", 7), ("depth", 3)]);
        let reply = DomainGetBlkioParametersRet {
            params: params.to_wire(),
            nparams: 3,
        };
        let mut wire = BytesMut::new();
        serde_xdr::to_bytes_mut(&reply, &mut wire).unwrap();
        let name = b"latency\0\0\0\0\x02";
        let at = wire.windows(name.len()).position(|it| it == name).unwrap();
        wire[at + name.len() - 1] = 9;
        wire.to_vec()
    }

    #[test]
    fn a_type_from_the_future_ends_the_parameters_and_is_told() {
        let reply: DomainGetBlkioParametersRet = serde_xdr::from_slice(&reply()).unwrap();
        assert_eq!(reply.nparams, 0, "behind what can be read");
        let params = TypedParams::from(reply.params);
        assert_eq!(params.len(), 2);
        assert_eq!(params.u64("weight"), Some(500));
        assert_eq!(params.u64("latency"), None);
        let (name, unknown) = params.unread().unwrap();
        assert_eq!((name, unknown.discriminant), ("latency", 9));
        // Its value, another parameter, and the count behind them.
        assert_eq!(unknown.unread.len(), 4 + 20 + 4);
        assert_eq!(TypedParams::from([("weight", 1_u32)]).unread(), None);
    }

    #[test]
    fn text_that_is_no_utf_8_is_a_value() {
        let path = HostText::from(b"/srv/gr\xfc\xdfe.img");
        let params = TypedParams::new().with("path", path.clone());
        assert_eq!(params.text("path"), Some(&path));
    }
}
