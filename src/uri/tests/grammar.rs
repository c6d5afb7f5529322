//! Which text is a URI, and what it means.

use crate::uri::{Malformation, Transport, Uri, UriError};

fn parse(text: &str) -> Uri {
    text.parse()
        .unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn every_part_is_found_in_every_form() {
    type Parts<'a> = (
        &'a str,
        Transport,
        Option<&'a str>,
        Option<&'a str>,
        Option<u16>,
        &'a str,
    );
    use Transport::{Ext, Libssh, Libssh2, Ssh, Tcp, Tls, Unix};
    let table: &[(&str, Parts<'_>)] = &[
        (
            "qemu:///system",
            ("qemu", Unix, None, None, None, "/system"),
        ),
        ("qemu:/system", ("qemu", Unix, None, None, None, "/system")),
        ("qemu://", ("qemu", Unix, None, None, None, "")),
        ("qemu:", ("qemu", Unix, None, None, None, "")),
        ("xen://towada", ("xen", Tls, None, Some("towada"), None, "")),
        (
            "xen://towada/system",
            ("xen", Tls, None, Some("towada"), None, "/system"),
        ),
        ("xen+tls:///", ("xen", Tls, None, None, None, "/")),
        (
            "xen+ssh://rj@towada/",
            ("xen", Ssh, Some("rj"), Some("towada"), None, "/"),
        ),
        (
            "qemu+SSH://h:22/s",
            ("qemu", Ssh, None, Some("h"), Some(22), "/s"),
        ),
        (
            "qemu+libssh://u@h/s",
            ("qemu", Libssh, Some("u"), Some("h"), None, "/s"),
        ),
        (
            "qemu+libssh2://u@h/s",
            ("qemu", Libssh2, Some("u"), Some("h"), None, "/s"),
        ),
        (
            "qemu+ext:///s?command=x",
            ("qemu", Ext, None, None, None, "/s"),
        ),
        (
            "qemu+unix:///system",
            ("qemu", Unix, None, None, None, "/system"),
        ),
        (
            "test+tcp://localhost:5000/default",
            ("test", Tcp, None, Some("localhost"), Some(5000), "/default"),
        ),
        (
            "qemu+tcp://:5000/s",
            ("qemu", Tcp, None, None, Some(5000), "/s"),
        ),
        (
            "qemu+tcp://h:65535/s",
            ("qemu", Tcp, None, Some("h"), Some(65535), "/s"),
        ),
        (
            "qemu+tcp://127.0.0.1:1/s",
            ("qemu", Tcp, None, Some("127.0.0.1"), Some(1), "/s"),
        ),
        (
            "qemu+tcp://[::1]/s",
            ("qemu", Tcp, None, Some("::1"), None, "/s"),
        ),
        (
            "qemu+tcp://[::1]:7/s",
            ("qemu", Tcp, None, Some("::1"), Some(7), "/s"),
        ),
        (
            "qemu+tcp://u@[fe80::1%25eth0]:7/s",
            ("qemu", Tcp, Some("u"), Some("fe80::1%eth0"), Some(7), "/s"),
        ),
        (
            "qemu+tcp://[fe80::1%eth0]/s",
            ("qemu", Tcp, None, Some("fe80::1%eth0"), None, "/s"),
        ),
        (
            "qemu+tcp://h_o-s.t/s",
            ("qemu", Tcp, None, Some("h_o-s.t"), None, "/s"),
        ),
        (
            "qemu+tcp://%68ost/s",
            ("qemu", Tcp, None, Some("host"), None, "/s"),
        ),
        (
            "qemu+ssh://a:b%40c@h/s",
            ("qemu", Ssh, Some("a:b@c"), Some("h"), None, "/s"),
        ),
        (
            "qemu+ssh://u@/s",
            ("qemu", Ssh, Some("u"), None, None, "/s"),
        ),
        (
            "test:///a/b//c.xml",
            ("test", Unix, None, None, None, "/a/b//c.xml"),
        ),
        ("test:////a", ("test", Unix, None, None, None, "//a")),
        (
            "test:///a%20%E2%82%AC%2fb",
            ("test", Unix, None, None, None, "/a €/b"),
        ),
        (
            "a.b-c9+tcp://h/:@;=,!$&'()*+~",
            ("a.b-c9", Tcp, None, Some("h"), None, "/:@;=,!$&'()*+~"),
        ),
    ];
    for (text, expected) in table {
        let uri = parse(text);
        let parts = (
            uri.driver(),
            uri.transport(),
            uri.user(),
            uri.host(),
            uri.port(),
            uri.path(),
        );
        assert_eq!(parts, *expected, "{text}");
        assert_eq!(parse(&uri.to_string()), uri, "{text}");
    }
}

#[test]
fn parameters_follow_the_rules_of_libvirt() {
    let table: &[(&str, &[(&str, &str)])] = &[
        ("", &[]),
        ("?", &[]),
        ("?foo=one&bar=two", &[("foo", "one"), ("bar", "two")]),
        ("?foo=one&foo=two", &[("foo", "one"), ("foo", "two")]),
        ("?foo=one&&foo=two", &[("foo", "one"), ("foo", "two")]),
        ("?foo=one;foo=two", &[("foo", "one"), ("foo", "two")]),
        ("?a=1&b=2;c=3", &[("a", "1"), ("b", "2"), ("c", "3")]),
        ("?a=1;b=2&c=3", &[("a", "1;b=2"), ("c", "3")]),
        (
            "?foo=%26one&bar=%26two",
            &[("foo", "&one"), ("bar", "&two")],
        ),
        ("?foo", &[("foo", "")]),
        ("?foo=", &[("foo", "")]),
        ("?foo=&&", &[("foo", "")]),
        ("?foo=one%20two+three", &[("foo", "one two+three")]),
        ("?=bogus&foo=one", &[("foo", "one")]),
        ("?x=a=b?c/d:e@f", &[("x", "a=b?c/d:e@f")]),
        ("?f%6Fo=1#frag", &[("foo", "1")]),
    ];
    for (query, expected) in table {
        let uri = parse(&format!("test://example.com/{query}"));
        let parameters: Vec<_> = uri
            .parameters()
            .iter()
            .map(|parameter| (parameter.name.as_str(), parameter.value.as_str()))
            .collect();
        assert_eq!(parameters, *expected, "{query}");
        assert_eq!(parse(&uri.to_string()), uri, "{query}");
    }
}

#[test]
fn a_fragment_is_kept() {
    let uri = parse("test+tcp://h:1/s?a=b#f%20g");
    assert_eq!(uri.fragment(), Some("f g"));
    assert_eq!(uri.to_string(), "test+tcp://h:1/s?a=b#f%20g");
    assert_eq!(uri.daemon_name(), "test:///s?a=b#f%20g");
}

#[test]
fn the_normal_form_stays_readable() {
    for (text, normal) in [
        ("qemu:/system", "qemu:///system"),
        ("qemu+TCP://h/s?a=1;b", "qemu+tcp://h/s?a=1&b="),
        (
            "qemu+unix:///system?socket=/opt/run/libvirt-sock",
            "qemu+unix:///system?socket=/opt/run/libvirt-sock",
        ),
        (
            "qemu+tcp://h/?name=qemu:///s?x=%31",
            "qemu+tcp://h/?name=qemu:///s?x=1",
        ),
        ("xen+ssh://a%40b@h/", "xen+ssh://a%40b@h/"),
    ] {
        assert_eq!(parse(text).to_string(), normal);
    }
}

#[test]
fn the_name_for_the_daemon_is_what_the_client_leaves() {
    for (text, name) in [
        ("qemu:///system", "qemu:///system"),
        ("qemu+tcp://u@h:1/system", "qemu:///system"),
        ("qemu+tcp://h", "qemu://"),
        ("xen://h/", "xen:///"),
        ("test+unix:///path/to%20x.xml", "test:///path/to%20x.xml"),
        ("test:///a:b", "test:///a%3Ab"),
        // Every parameter that the client consumes, then two that it does not.
        (
            "q+tcp://h/p?name=&command=&socket=&auth=&sshauth=&netcat=&keyfile=&pkipath=&known_hosts=\
             &known_hosts_verify=&tls_priority=&mode=&proxy=&no_sanity=&no_verify=&NO_TTY=&authfile=\
             &z=C=XX,L=Test%20town&a=/x",
            "q:///p?z=C%3DXX%2CL%3DTest%20town&a=%2Fx",
        ),
        ("remote+tcp://h/system?x=1", ""),
        ("remote:///system", ""),
    ] {
        assert_eq!(parse(text).daemon_name(), name, "{text}");
    }
}

#[test]
fn malformed_text_is_refused_with_its_reason() {
    use Malformation::{
        BareIpv6, Character, Host, Ipv6, NotUtf8, Nul, Percent, Port, RelativePath, Scheme,
        UnclosedBracket, User,
    };
    let own = str::to_owned;
    let port = |port: &str| Port { port: own(port) };
    let host = |host: &str| Host { host: own(host) };
    let user = |user: &str| User { user: own(user) };
    let ipv6 = |host: &str| Ipv6 { host: own(host) };
    let scheme = |scheme: &str| Scheme {
        scheme: own(scheme),
    };
    let character = |character, at| Character { character, at };
    for (text, expected) in [
        ("1qemu:///s", scheme("1qemu")),
        ("+tcp:///s", scheme("+tcp")),
        (":///s", scheme("")),
        ("q_x:///s", scheme("q_x")),
        (" qemu:///s", scheme(" qemu")),
        ("qemu:system", RelativePath),
        ("qemu:a:b", RelativePath),
        ("qemu://h:/s", port("")),
        ("qemu://h:0/s", port("0")),
        ("qemu://h:65536/s", port("65536")),
        ("qemu://h:+1/s", port("+1")),
        ("qemu://h:12x/s", port("12x")),
        ("qemu://[::1]x/s", port("x")),
        ("qemu://[::1]:/s", port("")),
        ("qemu://@h/s", user("")),
        ("qemu://u@v@h/s", user("u@v")),
        ("qemu://u%zz@h/s", user("u%zz")),
        ("qemu://h%20x/s", host("h%20x")),
        ("qemu://h%3Ax/s", host("h%3Ax")),
        ("qemu://h<x/s", host("h<x")),
        ("qemu://ho\u{301}st/s", host("ho\u{301}st")),
        ("qemu://::1/s", BareIpv6 { host: own("::1") }),
        ("qemu://[::1/s", UnclosedBracket),
        ("qemu://[host]/s", ipv6("host")),
        ("qemu://[]/s", ipv6("")),
        ("qemu://[::1%]/s", ipv6("::1%")),
        ("qemu://[::1%25a/b]/s", UnclosedBracket),
        ("qemu:///sys tem", character(' ', 11)),
        ("qemu:///s\\t", character('\\', 9)),
        ("qemu:///é", character('é', 8)),
        ("qemu:///a[b]", character('[', 9)),
        ("qemu:///s?a=b c", character(' ', 13)),
        ("qemu:///s?a=é", character('é', 12)),
        ("qemu:///s#a#b", character('#', 11)),
        ("qemu:///%zz", Percent { at: 8 }),
        ("qemu:///s?a=%", Percent { at: 12 }),
        ("qemu:///s#%2", Percent { at: 10 }),
        ("qemu:///%ff", NotUtf8 { part: "path" }),
        (
            "qemu:///?a=%ff",
            NotUtf8 {
                part: "parameter value",
            },
        ),
        (
            "qemu:///?%ff=1",
            NotUtf8 {
                part: "parameter name",
            },
        ),
        ("qemu:///%00", Nul { part: "path" }),
        (
            "qemu:///?a=%00",
            Nul {
                part: "parameter value",
            },
        ),
    ] {
        match text.parse::<Uri>() {
            Err(UriError::Malformed { uri, reason }) => {
                assert_eq!((uri.as_str(), reason), (text, expected));
            }
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn text_without_a_scheme_names_no_driver() {
    for text in ["", "hail", "/var/run/x", "//host/x", "a/b:c", "?a:b", "#:"] {
        let error = text.parse::<Uri>().unwrap_err();
        assert!(
            matches!(error, UriError::NoDriver { uri } if uri == text),
            "{text}"
        );
    }
}

#[test]
fn an_unknown_transport_is_named() {
    for (text, word) in [
        ("qemu+udp:///s", "udp"),
        ("qemu+:///s", ""),
        ("qemu+ssh+tcp:///s", "ssh+tcp"),
    ] {
        let error = text.parse::<Uri>().unwrap_err();
        assert!(
            matches!(&error, UriError::UnknownTransport { transport, .. } if transport == word),
            "{text}: {error:?}"
        );
    }
}

#[test]
fn a_unix_socket_on_a_host_is_refused() {
    let error = "qemu+unix://far/system".parse::<Uri>().unwrap_err();
    assert!(matches!(error, UriError::UnixWithHost { host, .. } if host == "far"));
}
