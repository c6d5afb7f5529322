//! The guests that are there when nobody describes others.

use std::time::Duration;

use virtwire_sim::{Driver, Guest, ShutdownModes};

/// Guests of five kinds first, for somebody who looks; then as many plain ones as are wanted.
pub(super) fn varied(driver: Driver, count: usize) -> Vec<Guest> {
    let ms = Duration::from_millis;
    let modes = match driver {
        Driver::Lxc => ShutdownModes::SIGNAL,
        Driver::Qemu | Driver::Xen | Driver::Test => ShutdownModes::ACPI_POWER_BTN,
    };
    let first = [
        Guest::running("web")
            .shuts_down_after(ms(300))
            .saves_in(ms(400))
            .restores_in(ms(200)),
        Guest::running("db")
            .shuts_down_after(ms(2_000))
            .saves_in(ms(1_500))
            .restores_in(ms(500))
            .autostart(),
        Guest::running("legacy")
            .ignores_shutdown()
            .saves_in(ms(800))
            .restores_in(ms(300)),
        Guest::running("build")
            .shuts_down_after(ms(500))
            .transient(),
        Guest::running("desktop")
            .needs_requests(2)
            .listens_only_to(modes)
            .saves_in(ms(600)),
    ];
    let plain = (6..=count).map(|number| Guest::running(format!("vm-{number}")));
    first.into_iter().take(count).chain(plain).collect()
}

/// Guests that all stop alike.
pub(super) fn alike(count: usize, stop_after: Duration) -> Vec<Guest> {
    let named = (1..=count).map(|number| Guest::running(format!("vm-{number}")));
    named
        .map(|guest| guest.shuts_down_after(stop_after))
        .collect()
}
