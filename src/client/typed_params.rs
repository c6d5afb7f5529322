//! Typed parameters: named values of one of seven types.

use virtwire_proto::remote::{TypedParam, TypedParamValue};

/// Named values in their order, such as tuning knobs or statistics (`virTypedParameter`).
///
/// ```
/// use virtwire::client::TypedParams;
///
/// let limits = TypedParams::from([("hard_limit", 4_194_304_u64), ("soft_limit", 2_097_152)]);
/// assert_eq!(limits.u64("hard_limit"), Some(4_194_304));
/// assert_eq!(limits.u64("swap_hard_limit"), None);
/// ```
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

    /// A text, if the value of this name is one.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.value(name)? {
            TypedParamValue::String(value) => Some(value),
            _ => None,
        }
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
