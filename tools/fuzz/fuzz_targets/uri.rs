//! Arbitrary text as a URI: nothing panics, what is parsed prints as text that means the same, and every error has
//! words.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use virtwire::uri::{ClientParameters, Environment, Uri, UriError, check, resolve};

/// An empty file system, in which root and another user live.
static ENVIRONMENTS: LazyLock<[Environment; 2]> = LazyLock::new(|| {
    [0, 1000].map(|user| {
        Environment::new(user)
            .with_root("/nowhere")
            .with_variable("HOME", "/home/fuzz")
    })
});

fn has_words(error: &UriError) {
    assert!(!error.to_string().is_empty());
}

fn parse(text: &str) {
    let uri = match text.parse::<Uri>() {
        Ok(uri) => uri,
        Err(error) => return has_words(&error),
    };
    let printed = uri.to_string();
    let again = printed.parse::<Uri>();
    assert_eq!(again.as_ref().ok(), Some(&uri), "{text:?} {printed:?}");
    if let Err(error) = ClientParameters::of(&uri) {
        has_words(&error);
    }
}

fuzz_target!(|text: &str| {
    parse(text);
    for environment in &*ENVIRONMENTS {
        let checked = check(text, environment);
        if let Err(error) = &checked {
            has_words(error);
        }
        for read_only in [false, true] {
            match resolve(Some(text), read_only, environment) {
                Ok(target) => assert!(!target.name.contains('\0'), "{target:?}"),
                Err(error) => has_words(&error),
            }
        }
    }
});
