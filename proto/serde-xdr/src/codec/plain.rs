use serde::de::DeserializeOwned;
use serde::{Deserializer, Serialize, Serializer};

use super::{Codec, Never, inherent};

/// Whatever the type's own `Serialize` and `Deserialize` do: the codec of elements that need none.
#[derive(Debug)]
pub struct Plain(Never);

inherent!([] Plain);

impl<T: Serialize + DeserializeOwned> Codec<T> for Plain {
    #[inline(always)]
    fn serialize<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    #[inline(always)]
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}
