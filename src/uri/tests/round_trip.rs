//! Properties: what is printed is parsed again, and no text makes the parser fail badly.

use proptest::prelude::*;

use crate::uri::{Parameter, Transport, Uri};

fn hosts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z0-9._~!$&'()*+,;=-]{1,12}",
        any::<std::net::Ipv4Addr>().prop_map(|address| address.to_string()),
        any::<std::net::Ipv6Addr>().prop_map(|address| address.to_string()),
        (any::<std::net::Ipv6Addr>(), "[A-Za-z0-9._~-]{1,6}")
            .prop_map(|(address, zone)| format!("{address}%{zone}")),
    ]
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z/:@&;=?#%+ ]{0,10}", "[^\u{0}]{0,8}"]
}

prop_compose! {
    fn uris()(
        driver in "[A-Za-z][A-Za-z0-9.-]{0,6}",
        transport in proptest::option::of(proptest::sample::select(Transport::ALL.to_vec())),
        user in proptest::option::of("[^\u{0}]{1,6}"),
        host in proptest::option::of(hosts()),
        port in proptest::option::of(1_u16..),
        path in prop_oneof![Just(String::new()), texts().prop_map(|text| format!("/{text}"))],
        parameters in proptest::collection::vec(("[^\u{0}]{1,6}", texts()), 0..4),
        fragment in proptest::option::of(texts()),
    ) -> Uri {
        let host = host.filter(|_| transport != Some(Transport::Unix));
        let parameters = parameters.into_iter().map(|(name, value)| Parameter { name, value });
        Uri { driver, transport, user, host, port, path, parameters: parameters.collect(), fragment }
    }
}

proptest! {
    #[test]
    fn a_printed_uri_parses_to_the_same_uri(uri in uris()) {
        let text = uri.to_string();
        let parsed: Result<Uri, _> = text.parse();
        prop_assert_eq!(parsed.map_err(|error| format!("{text}: {error:?}")), Ok(uri));
    }

    #[test]
    fn the_name_for_the_daemon_is_a_uri_of_the_same_driver_and_path(uri in uris()) {
        prop_assume!(uri.driver() != "remote");
        let name: Uri = uri.daemon_name().parse().unwrap();
        prop_assert_eq!(name.driver(), uri.driver());
        prop_assert_eq!(name.path(), uri.path());
        prop_assert_eq!(name.explicit_transport(), None);
        prop_assert_eq!(name.host(), None);
    }

    #[test]
    fn whatever_parses_is_printed_in_a_stable_form(text in "[a-zA-Z+:/?#\\[\\]@&;=%0-9. ]{0,40}") {
        if let Ok(uri) = text.parse::<Uri>() {
            let printed = uri.to_string();
            let again: Uri = printed.parse().unwrap();
            prop_assert_eq!(&again, &uri);
            prop_assert_eq!(again.to_string(), printed);
        }
    }

    #[test]
    fn any_text_is_parsed_or_refused_without_a_panic(text in "\\PC{0,40}", scheme in "(qemu(\\+(tcp|ssh))?:(//)?)?") {
        let text = format!("{scheme}{text}");
        if let Ok(uri) = text.parse::<Uri>() {
            prop_assert!(!uri.driver().is_empty());
        }
    }
}
