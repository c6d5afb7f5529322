//! What is told of a URI that can never work, and what to write instead.

use super::scene::Scene;
use crate::uri::check;

#[test]
fn uri_that_can_never_work_is_told_with_what_to_write() {
    for (uri, told) in [
        ("qemu+tpc://host/system", "did you mean tcp?"),
        ("qemu+shh://host/system", "did you mean ssh?"),
        ("qemu+udp://host/system", "known are unix, tcp, tls,"),
        ("qmeu:///system", "did you mean qemu?"),
        ("kvm:///system", "did you mean qemu?"),
        ("QEMU:///system", "did you mean qemu?"),
        ("TEST+UNIX:///default", "did you mean test?"),
        (
            "qemu:///system#x",
            "ends with #x, which no daemon knows; write qemu:///system",
        ),
        (
            "qemu+tcp://h/system?mode=auto#x",
            "write qemu+tcp://h/system?mode=auto",
        ),
        ("lcx:///system", "did you mean lxc?"),
        ("qmeu://host/system", "did you mean qemu?"),
        ("nonsense:///system", "known are bhyve, ch, esx,"),
        ("qemu+unix:///system?sokcet=/run/x", "did you mean socket?"),
        ("qemu:///system?mod=legacy", "did you mean mode?"),
        ("qemu:///system?mode=modern", "auto, legacy or direct"),
        (
            "qemu:///system,lxc:///system",
            "separate them by blanks: qemu:///system lxc:///system",
        ),
        (
            "default,qemu:///system",
            "separate them by blanks: default qemu:///system",
        ),
        (
            "qemu:///system;default",
            "separate them by blanks: qemu:///system default",
        ),
        ("qemu:///system,", "by blanks: qemu:///system"),
        (";default", "by blanks: default"),
        ("“qemu:///system”", "(U+201C) in it; write qemu:///system"),
        ("‘default’", "(U+2018) in it; write default"),
        ("'default'", "(U+0027) in it; write default"),
        ("\"qemu:///system\"", "(U+0022) in it; write qemu:///system"),
        ("qemu+tcp://host:99999/system", "from 1 to 65535"),
        (
            "qemu+tls://host/system",
            "\"qemu+unix:///system?socket=SOCKET\"",
        ),
        ("qemu+ssh://root@host/system", "not supported yet"),
        ("qemu://host/system", "transport tls of uri"),
        ("qemu://system", "should probably be \"qemu:///system\""),
        ("test:///default", "write \"test+unix:///default\""),
        ("esx://host/", "runs only inside libvirt.so"),
        ("defualt", "did you mean default?"),
        ("qemu", "did you mean qemu:///system?"),
        ("test", "did you mean test+unix:///default?"),
        ("backup", "no alias in libvirt.conf"),
        ("qemu+tcp://::1/system", "must be in brackets"),
    ] {
        let error = check(uri, &Scene::root().environment).unwrap_err();
        let cause = std::error::Error::source(&error).map(ToString::to_string);
        let message = format!("{error}: {}", cause.unwrap_or_default());
        assert!(message.contains(told), "{uri}: {message}");
    }
}

#[test]
fn uri_that_may_work_passes_whether_its_daemon_is_there_or_not() {
    for uri in [
        "default",
        "xen",
        "qemu:///system",
        "qemu+unix:///session?socket=/run/x,y",
        "qemu+tcp://host:16509/system?no_verify=1",
        "qemu+tcp://host/x?name=lxc:///system",
        "qemu+tcp://host/x?auth=sasl,name=lxc:///system",
        "remote+tcp://host/",
        "lxc:///system?x=y&vendor_option=1",
        "test+unix:///etc/a'b.xml",
        "test+unix:///etc/a,b:/c.xml",
        "hail",
    ] {
        let scene =
            Scene::root().with_configuration("uri_aliases = [ 'hail=qemu+tcp://hail/system' ]");
        check(uri, &scene.environment).unwrap_or_else(|error| panic!("{uri}: {error}"));
    }
}

#[test]
fn what_an_alias_or_a_default_means_is_checked_too() {
    let scene = Scene::root()
        .with_configuration("uri_aliases = [ 'hail=qmeu+tcp://hail/system' ]")
        .with_variable("LIBVIRT_DEFAULT_URI", "qemu+tpc://host/system");
    for (uri, told) in [
        ("hail", "did you mean qemu?"),
        ("default", "did you mean tcp?"),
    ] {
        let error = check(uri, &scene.environment).unwrap_err().to_string();
        assert!(error.contains(told), "{uri}: {error}");
    }
    let direct = Scene::root().with_configuration("remote_mode = 'direct'");
    assert!(check("default", &direct.environment).is_ok());
}
