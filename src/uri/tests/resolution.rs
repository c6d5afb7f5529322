//! Which endpoint and name a URI resolves to, in which surroundings.

use super::scene::Scene;
use crate::uri::{DaemonMode, Endpoint, Proxy, Transport, Uri, UriError};

const RUN: &str = "var/run/libvirt";

fn system(files: &[&str]) -> Scene {
    let sockets: Vec<_> = files.iter().map(|file| format!("{RUN}/{file}")).collect();
    let sockets: Vec<_> = sockets.iter().map(String::as_str).collect();
    Scene::root().with_sockets(&sockets)
}

#[test]
fn the_mode_and_the_sockets_decide_between_daemons() {
    let both = &["virtqemud-sock", "libvirt-sock"][..];
    let modular = &["virtqemud-sock"][..];
    let legacy = &["libvirt-sock"][..];
    for (sockets, query, chosen) in [
        (both, "", "virtqemud-sock"),
        (modular, "", "virtqemud-sock"),
        (legacy, "", "libvirt-sock"),
        (&[][..], "", "virtqemud-sock"),
        (both, "?mode=auto", "virtqemud-sock"),
        (both, "?mode=legacy", "libvirt-sock"),
        (modular, "?mode=legacy", "libvirt-sock"),
        (both, "?mode=direct", "virtqemud-sock"),
        (legacy, "?mode=direct", "virtqemud-sock"),
    ] {
        let uri = format!("qemu:///system{query}");
        let socket = system(sockets).socket(Some(&uri), false);
        assert_eq!(socket, format!("{RUN}/{chosen}"), "{uri} with {sockets:?}");
    }
}

#[test]
fn each_driver_has_its_own_daemon() {
    for driver in [
        "qemu",
        "lxc",
        "xen",
        "ch",
        "vbox",
        "vz",
        "bhyve",
        "network",
        "storage",
        "nodedev",
        "secret",
        "nwfilter",
        "interface",
    ] {
        let uri = format!("{driver}:///system");
        let socket = Scene::root().socket(Some(&uri), false);
        assert_eq!(socket, format!("{RUN}/virt{driver}d-sock"));
    }
}

#[test]
fn while_no_socket_exists_the_installed_daemon_is_expected() {
    for (installed, expected) in [
        (&["libvirtd"][..], "libvirt-sock"),
        (&["virtqemud"], "virtqemud-sock"),
        (&["libvirtd", "virtqemud"], "virtqemud-sock"),
        (&["libvirtd", "virtlxcd"], "libvirt-sock"),
    ] {
        let scene = installed.iter().fold(Scene::root(), |scene, daemon| {
            scene.with_file(&format!("usr/sbin/{daemon}"), "")
        });
        let socket = scene.socket(Some("qemu:///system"), false);
        assert_eq!(socket, format!("{RUN}/{expected}"), "{installed:?}");
    }
}

#[test]
fn a_driver_without_a_daemon_of_its_own_is_served_by_libvirtd() {
    for uri in [
        "test+unix:///default",
        "openvz+unix:///system",
        "remote:///",
    ] {
        assert_eq!(
            Scene::root().socket(Some(uri), false),
            format!("{RUN}/libvirt-sock"),
            "{uri}"
        );
    }
}

#[test]
fn read_only_system_sockets_have_their_own_name() {
    let scene = system(&["libvirt-sock-ro"]);
    for (uri, socket) in [
        (Some("qemu:///system"), "libvirt-sock-ro"),
        (Some("qemu:///system?mode=direct"), "virtqemud-sock-ro"),
        (None, "libvirt-sock-ro"),
    ] {
        assert_eq!(scene.socket(uri, true), format!("{RUN}/{socket}"));
    }
    // A read-write socket is no reason to take the modular daemon for read-only.
    let scene = system(&["virtqemud-sock", "libvirt-sock-ro"]);
    assert_eq!(
        scene.socket(Some("qemu:///system"), true),
        format!("{RUN}/libvirt-sock-ro")
    );
}

#[test]
fn a_session_socket_is_below_the_runtime_folder_and_never_read_only() {
    let scene = Scene::user().with_sockets(&["run/user/1000/libvirt/virtqemud-sock"]);
    for read_only in [false, true] {
        assert_eq!(
            scene.socket(Some("qemu:///session"), read_only),
            "run/user/1000/libvirt/virtqemud-sock"
        );
        assert_eq!(
            scene.socket(Some("test+unix:///default"), read_only),
            "run/user/1000/libvirt/libvirt-sock"
        );
    }
    assert_eq!(
        scene.socket(Some("qemu:///system"), false),
        format!("{RUN}/virtqemud-sock"),
        "a user's /system is the machine's daemon"
    );
}

#[test]
fn root_has_no_session_daemon() {
    assert_eq!(
        Scene::root().socket(Some("qemu:///session"), false),
        format!("{RUN}/virtqemud-sock")
    );
}

#[test]
fn without_a_runtime_folder_the_cache_folder_holds_session_sockets() {
    let scene = Scene::user().with_variable("XDG_RUNTIME_DIR", "");
    assert_eq!(
        scene.socket(Some("qemu:///session"), false),
        "home/someone/.cache/libvirt/virtqemud-sock"
    );
    let scene = scene.with_variable("XDG_CACHE_HOME", "/cache");
    assert_eq!(
        scene.socket(Some("qemu:///session"), false),
        "cache/libvirt/virtqemud-sock"
    );
    let scene = scene
        .with_variable("XDG_CACHE_HOME", "")
        .with_variable("HOME", "");
    let error = scene.resolve("qemu:///session").unwrap_err();
    assert!(matches!(error, UriError::NoRuntimeDirectory));
    assert!(
        scene.resolve("qemu+tcp://h/system").is_ok(),
        "not needed here"
    );
}

#[test]
fn a_socket_only_below_run_is_found_too() {
    let scene = Scene::root().with_sockets(&["run/libvirt/libvirt-sock"]);
    assert_eq!(
        scene.socket(Some("qemu:///system"), false),
        "run/libvirt/libvirt-sock"
    );
    assert_eq!(scene.socket(None, false), "run/libvirt/libvirt-sock");
}

#[test]
fn a_socket_in_the_uri_is_taken_as_it_is() {
    for (uri, socket) in [
        ("qemu+unix:///system?socket=/opt/x", "/opt/x"),
        ("qemu:///system?socket=/opt/x&mode=legacy", "/opt/x"),
        ("qemu:///session?SOCKET=rel", "rel"),
        ("qemu:///system?socket=@abstract", "@abstract"),
    ] {
        assert_eq!(Scene::user().socket(Some(uri), true), socket);
    }
}

#[test]
fn tcp_has_a_default_host_and_port_and_drops_what_the_client_consumes() {
    for (uri, host, port, name) in [
        ("qemu+tcp:///system", "localhost", 16509, "qemu:///system"),
        ("qemu+tcp://:7/system", "localhost", 7, "qemu:///system"),
        (
            "xen+tcp://[::1]:16510/system",
            "::1",
            16510,
            "xen:///system",
        ),
        (
            "test+tcp://h/default?mode=direct&a=b&auth=none",
            "h",
            16509,
            "test:///default?a=b",
        ),
        (
            "esx+tcp://h/?name=esx://vcenter/x?y=1",
            "h",
            16509,
            "esx://vcenter/x?y=1",
        ),
        ("qemu+tcp://h/system?name=", "h", 16509, ""),
        ("remote+tcp://h/", "h", 16509, ""),
    ] {
        let target = Scene::root().resolve(uri).unwrap();
        let endpoint = Endpoint::Tcp {
            host: host.to_owned(),
            port,
        };
        assert_eq!(
            (target.endpoint, target.name.as_str()),
            (endpoint, name),
            "{uri}"
        );
        assert_eq!(target.uri, Some(uri.parse::<Uri>().unwrap()));
    }
}

#[test]
fn without_a_uri_the_daemons_are_looked_for_in_the_order_of_libvirt() {
    let order = ["xen", "qemu", "lxc", "vbox", "bhyve", "vz"];
    for first in 0..order.len() {
        let mut files: Vec<_> = order[first..]
            .iter()
            .map(|d| format!("virt{d}d-sock"))
            .collect();
        files.push("libvirt-sock".to_owned());
        let files: Vec<_> = files.iter().map(String::as_str).collect();
        for uri in [None, Some(""), Some("default")] {
            assert_eq!(
                system(&files).socket(uri, false),
                format!("{RUN}/{}", files[0])
            );
        }
    }
    assert_eq!(
        system(&["virtchd-sock", "libvirt-sock"]).socket(None, false),
        format!("{RUN}/libvirt-sock"),
        "ch is not probed"
    );
    assert_eq!(
        Scene::root().socket(None, false),
        format!("{RUN}/libvirt-sock")
    );
    let target = Scene::root().resolve(None).unwrap();
    assert_eq!((target.name.as_str(), target.uri), ("", None));
}

#[test]
fn without_a_uri_a_user_gets_the_session() {
    let run = "run/user/1000/libvirt";
    let scene = Scene::user().with_sockets(&["var/run/libvirt/libvirt-sock"]);
    assert_eq!(scene.socket(None, false), format!("{run}/libvirt-sock"));
    let scene = scene.with_sockets(&["usr/sbin/virtvboxd"]);
    assert_eq!(scene.socket(None, false), format!("{run}/virtvboxd-sock"));
    let scene = scene.with_sockets(&["run/user/1000/libvirt/libvirt-sock"]);
    assert_eq!(scene.socket(None, false), format!("{run}/libvirt-sock"));
    let scene = scene.with_sockets(&["run/user/1000/libvirt/virtqemud-sock"]);
    assert_eq!(scene.socket(None, true), format!("{run}/virtqemud-sock"));
}

#[test]
fn direct_mode_without_a_uri_needs_a_socket() {
    let scene = Scene::root().with_configuration("remote_mode = 'direct'");
    match scene.resolve(None) {
        Err(UriError::NoDaemonSocket { looked_for }) => {
            assert_eq!(looked_for.len(), 6);
            assert_eq!(looked_for[0], scene.path("var/run/libvirt/virtxend-sock"));
        }
        other => panic!("{other:?}"),
    }
    let scene = scene.with_sockets(&["var/run/libvirt/virtlxcd-sock"]);
    assert_eq!(scene.socket(None, false), format!("{RUN}/virtlxcd-sock"));
}

#[test]
fn the_default_comes_from_the_variable_before_the_file() {
    let file = Scene::root().with_configuration("uri_default = \"lxc:///system\"\n");
    for uri in [None, Some(""), Some("default")] {
        assert_eq!(file.resolve(uri).unwrap().name, "lxc:///system");
    }
    let empty = file.with_variable("LIBVIRT_DEFAULT_URI", "");
    assert_eq!(empty.resolve(None).unwrap().name, "lxc:///system");
    let both = empty.with_variable("LIBVIRT_DEFAULT_URI", "xen+tcp://h/system");
    assert_eq!(both.resolve(None).unwrap().name, "xen:///system");
    assert_eq!(
        both.resolve("qemu:///system").unwrap().name,
        "qemu:///system"
    );
}

#[test]
fn the_variable_of_virsh_counts_for_the_word_default_only() {
    let scene = Scene::root()
        .with_variable("VIRSH_DEFAULT_CONNECT_URI", "lxc:///system")
        .with_variable("LIBVIRT_DEFAULT_URI", "xen:///system");
    assert_eq!(scene.resolve("default").unwrap().name, "lxc:///system");
    assert_eq!(scene.resolve(None).unwrap().name, "xen:///system");
    assert_eq!(scene.resolve("").unwrap().name, "xen:///system");
}

#[test]
fn the_old_names_of_xen_still_work_when_given() {
    for uri in ["xen", "XEN", "xen://"] {
        let target = Scene::root().resolve(uri).unwrap();
        assert_eq!(target.name, "xen:///system");
    }
    let scene = Scene::root().with_variable("LIBVIRT_DEFAULT_URI", "xen");
    assert!(matches!(
        scene.resolve(None),
        Err(UriError::NoDriver { .. })
    ));
}

#[test]
fn a_users_configuration_is_in_the_users_folder() {
    let scene = Scene::user()
        .with_configuration("uri_default = 'xen:///system'")
        .with_file(
            "home/someone/.config/libvirt/libvirt.conf",
            "uri_default = 'lxc:///system'",
        )
        .with_file("xdg/libvirt/libvirt.conf", "uri_default = 'qemu:///system'");
    assert_eq!(scene.resolve(None).unwrap().name, "lxc:///system");
    let scene = scene.with_variable("XDG_CONFIG_HOME", "/xdg");
    assert_eq!(scene.resolve(None).unwrap().name, "qemu:///system");
}

#[test]
fn aliases_are_replaced_once_and_only_where_they_can_be_meant() {
    let scene = Scene::root().with_configuration(
        "uri_aliases = [\n  \"hail=qemu+tcp://hail/system?a=b=c\", 'loop=hail', 'xen=lxc:///system',\n  'x.y=qemu:///system',\n 'late=qemu:///system' ]",
    );
    let target = scene.resolve("hail").unwrap();
    assert_eq!(target.endpoint.to_string(), "hail:16509");
    assert_eq!(target.name, "qemu:///system?a=b%3Dc");
    assert!(matches!(scene.resolve("loop"), Err(UriError::NoDriver { uri }) if uri == "hail"));
    assert_eq!(
        scene.resolve("xen").unwrap().name,
        "xen:///system",
        "the old name comes first"
    );
    match scene.resolve("late") {
        Err(UriError::Alias {
            line: 1,
            entry,
            path,
        }) => {
            assert_eq!(entry, "x.y=qemu:///system");
            assert_eq!(path, scene.path("etc/libvirt/libvirt.conf"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(
        scene.resolve("qemu:///system").unwrap().name,
        "qemu:///system"
    );

    let scene = scene.with_variable("LIBVIRT_DEFAULT_URI", "hail");
    assert_eq!(
        scene.resolve(None).unwrap().endpoint.to_string(),
        "hail:16509"
    );
}

#[test]
fn the_file_fills_what_the_uri_leaves_open() {
    let scene = Scene::root().with_configuration(
        "remote_mode = 'legacy'\nremote_proxy='netcat'\ntls_priority=7\nremote_mode = 'direct'\n",
    );
    let target = scene.resolve("qemu:///system").unwrap();
    assert_eq!(
        target.endpoint.to_string(),
        scene
            .path("var/run/libvirt/libvirt-sock")
            .display()
            .to_string()
    );
    assert_eq!(
        target.parameters.mode,
        Some(DaemonMode::Legacy),
        "the first setting counts"
    );
    assert_eq!(target.parameters.proxy, Some(Proxy::Netcat));
    assert_eq!(target.parameters.tls_priority, None, "it is for tls");
    let target = scene.resolve("qemu:///system?mode=direct").unwrap();
    assert_eq!(target.parameters.mode, Some(DaemonMode::Direct));
}

#[test]
fn a_variable_that_is_not_text_is_an_error() {
    use std::os::unix::ffi::OsStringExt as _;
    let mut scene = Scene::root();
    let bytes = std::ffi::OsString::from_vec(vec![0xff]);
    scene.environment = scene
        .environment
        .with_variable("LIBVIRT_DEFAULT_URI", bytes);
    assert!(matches!(
        scene.resolve(None),
        Err(UriError::VariableNotUtf8 {
            variable: "LIBVIRT_DEFAULT_URI"
        })
    ));
}

#[test]
fn transports_that_come_later_are_refused_with_an_encrypted_way() {
    const FORWARD: &str = "ssh -N -L SOCKET:/var/run/libvirt/libvirt-sock ";
    let local = "qemu+unix:///system?socket=SOCKET";
    for (uri, expected, like, host) in [
        ("qemu://h/system", Transport::Tls, local, Some("h")),
        (
            "test://h:16514/default?no_verify=1",
            Transport::Tls,
            "test+unix:///default?socket=SOCKET",
            Some("h"),
        ),
        (
            "qemu+tls:///system",
            Transport::Tls,
            "qemu+unix:///system",
            None,
        ),
        (
            "xen+ssh://root@h:22/system?no_tty=1&x=1",
            Transport::Ssh,
            "xen+unix:///system?x=1&socket=SOCKET",
            Some("root@h"),
        ),
        (
            "qemu+libssh://h/system",
            Transport::Libssh,
            local,
            Some("h"),
        ),
        (
            "qemu+libssh2://h/system",
            Transport::Libssh2,
            local,
            Some("h"),
        ),
        (
            "qemu+ext://h/system?command=/bin/x",
            Transport::Ext,
            local,
            Some("h"),
        ),
    ] {
        let error = Scene::root().resolve(uri).unwrap_err();
        assert!(
            !error.to_string().contains("+tcp"),
            "no word of clear text but that it is so: {error}"
        );
        match error {
            UriError::UnsupportedTransport {
                transport,
                uri: named,
                suggestion,
                forward,
            } => {
                assert_eq!(
                    (transport, named.as_str(), suggestion.as_str()),
                    (expected, uri, like)
                );
                assert_eq!(forward, host.map(|host| format!("{FORWARD}{host}")));
                assert!(Scene::root().resolve(like).is_ok());
            }
            other => panic!("{uri}: {other:?}"),
        }
    }
    assert!(matches!(
        Scene::root().resolve("qemu+ext:///system"),
        Err(UriError::MissingCommand { .. })
    ));
}

#[test]
fn drivers_inside_libvirt_are_named_with_the_way_through_a_daemon() {
    for (uri, through) in [
        ("test:///default", "test+unix:///default"),
        ("test:///a/b.xml?x=1", "test+unix:///a/b.xml?x=1"),
        ("openvz:///system", "openvz+unix:///system"),
        ("vmwarews:///session", "vmwarews+unix:///session"),
        ("vmwareplayer:///session", "vmwareplayer+unix:///session"),
        ("vmwarefusion:///session", "vmwarefusion+unix:///session"),
    ] {
        match Scene::root().resolve(uri) {
            Err(UriError::InProcess { suggestion, .. }) => assert_eq!(suggestion, through),
            other => panic!("{uri}: {other:?}"),
        }
        let text: &'static str = through;
        assert!(Scene::root().resolve(text).is_ok(), "{through}");
    }
    for uri in [
        "esx://h/",
        "vpx://u@h/dc/srv",
        "gsx://h/",
        "hyperv://h/",
        "esx:///",
    ] {
        assert!(
            matches!(
                Scene::root().resolve(uri),
                Err(UriError::NoDaemonForDriver { .. })
            ),
            "{uri}"
        );
    }
    assert!(matches!(
        Scene::root().resolve("qemu:///embed?root=/x"),
        Err(UriError::Embedded { .. })
    ));
}

#[test]
fn a_missing_slash_is_noticed_where_no_host_can_be_meant() {
    for (uri, meant) in [
        ("qemu://system", "qemu:///system"),
        ("qemu://session/", "qemu:///session"),
        ("vbox://session", "vbox:///session"),
        ("vz://system", "vz:///system"),
    ] {
        match Scene::root().resolve(uri) {
            Err(UriError::MissingSlash { suggestion, .. }) => assert_eq!(suggestion, meant),
            other => panic!("{uri}: {other:?}"),
        }
    }
    let target = Scene::root().resolve("qemu+tcp://system/system").unwrap();
    assert_eq!(target.endpoint.to_string(), "system:16509");
}
