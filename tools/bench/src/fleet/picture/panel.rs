//! One panel: two axes, some curves and a bar.

use std::fmt::{self, Display};

use super::axis::Axis;

/// Pixels of a panel, and of what surrounds its curves.
pub(super) const WIDTH: f64 = 324.0;
pub(super) const HEIGHT: f64 = 300.0;
const LEFT: f64 = 58.0;
const RIGHT: f64 = 30.0;
const TOP: f64 = 62.0;
const BOTTOM: f64 = 46.0;
/// Room for a value.
const VALUE: f64 = 50.0;
/// From one legend to the next.
const LINE: f64 = 15.0;

/// What a panel shows.
pub(super) struct Panel {
    pub(super) title: &'static str,
    /// Below the horizontal axis.
    pub(super) across: &'static str,
    /// The values of the horizontal axis that are named.
    pub(super) marks: Vec<f64>,
    pub(super) curves: Vec<Curve>,
    /// A height that the curves should stay below, and its name.
    pub(super) bar: Option<(f64, &'static str)>,
    /// The name of a line in proportion to the horizontal axis that ends with the first curve.
    pub(super) slope: Option<&'static str>,
    pub(super) show: fn(f64) -> String,
}

/// Points that are joined.
pub(super) struct Curve {
    pub(super) name: &'static str,
    pub(super) colour: &'static str,
    pub(super) points: Vec<(f64, f64)>,
}

impl Panel {
    fn across(&self) -> Axis {
        let first = self.marks.first().copied().unwrap_or(1.0);
        let last = self.marks.last().copied().unwrap_or(10.0);
        Axis::new((first, last), (LEFT, WIDTH - RIGHT))
    }

    fn up(&self) -> Axis {
        let heights = self.curves.iter().flat_map(|curve| &curve.points);
        let heights = heights.map(|(_, height)| *height);
        let bar = self.bar.map(|(height, _)| height);
        Axis::with_room(heights.chain(bar), (HEIGHT - BOTTOM, TOP))
    }
}

impl Display for Panel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (across, up) = (self.across(), self.up());
        writeln!(
            f,
            r#"<text class="title" x="0" y="16">{}</text>"#,
            self.title
        )?;
        for (number, curve) in (0_u8..).zip(&self.curves) {
            let y = 34.0 + LINE * f64::from(number);
            let Curve { name, colour, .. } = curve;
            writeln!(
                f,
                r#"<circle cx="4" cy="{:.0}" r="4" fill="{colour}"/>"#,
                y - 4.0
            )?;
            writeln!(f, r#"<text x="14" y="{y:.0}">{name}</text>"#)?;
        }
        for height in up.decades() {
            let y = up.at(height);
            let (x, end) = (LEFT, WIDTH - RIGHT);
            writeln!(f, r#"<path class="grid" d="M{x:.1} {y:.1}H{end:.1}"/>"#)?;
            let (x, y, text) = (x - 8.0, y + 4.0, (self.show)(height));
            writeln!(
                f,
                r#"<text class="end" x="{x:.1}" y="{y:.1}">{text}</text>"#
            )?;
        }
        for mark in &self.marks {
            let (x, y) = (across.at(*mark), HEIGHT - BOTTOM);
            writeln!(f, r#"<path class="grid" d="M{x:.1} {TOP:.1}V{y:.1}"/>"#)?;
            let (y, text) = (y + 17.0, thousands(*mark));
            writeln!(
                f,
                r#"<text class="mid" x="{x:.1}" y="{y:.1}">{text}</text>"#
            )?;
        }
        let (x, y) = (f64::midpoint(LEFT, WIDTH - RIGHT), HEIGHT - 10.0);
        writeln!(
            f,
            r#"<text class="mid" x="{x:.1}" y="{y:.1}">{}</text>"#,
            self.across
        )?;
        self.draw_lines(f, &across, &up)?;
        let mut taken: Option<f64> = None;
        for curve in &self.curves {
            curve.draw(f, &across, &up)?;
            let Some((x, value)) = curve.points.last().copied() else {
                continue;
            };
            // The last value stands above its point, and above another that is in the way.
            let y = up.at(value) - 9.0;
            let y = taken
                .filter(|taken| (taken - y).abs() < LINE)
                .map_or(y, |taken| taken - LINE);
            taken = Some(y);
            let (colour, text) = (curve.colour, (self.show)(value));
            let x = across.at(x) + 6.0;
            let style = format!("fill:{colour}");
            writeln!(
                f,
                r#"<text class="end" x="{x:.1}" y="{y:.1}" style="{style}">{text}</text>"#
            )?;
        }
        Ok(())
    }
}

impl Panel {
    /// The bar and the slope.
    fn draw_lines(&self, f: &mut fmt::Formatter<'_>, across: &Axis, up: &Axis) -> fmt::Result {
        if let Some((height, name)) = self.bar {
            // The last values stand at the right.
            let (y, x, end) = (up.at(height), LEFT, WIDTH - RIGHT - VALUE);
            writeln!(f, r#"<path class="bar" d="M{x:.1} {y:.1}H{end:.1}"/>"#)?;
            let (x, y) = (x + 5.0, y - 5.0);
            writeln!(f, r#"<text x="{x:.1}" y="{y:.1}">{name}</text>"#)?;
        }
        let end = self.curves.first().and_then(|curve| curve.points.last());
        if let (Some(name), Some((x, value)), Some(least)) = (self.slope, end, up.decades().first())
        {
            let start = x * least / value;
            let (x, y, from, bottom) = (
                across.at(*x),
                up.at(*value),
                across.at(start),
                up.at(*least),
            );
            writeln!(
                f,
                r#"<path class="bar" d="M{from:.1} {bottom:.1}L{x:.1} {y:.1}"/>"#
            )?;
            let (x, y) = (from + 30.0, bottom - 8.0);
            writeln!(f, r#"<text x="{x:.1}" y="{y:.1}">{name}</text>"#)?;
        }
        Ok(())
    }
}

impl Curve {
    fn draw(&self, f: &mut fmt::Formatter<'_>, across: &Axis, up: &Axis) -> fmt::Result {
        let colour = self.colour;
        let places = self.points.iter().map(|(x, y)| (across.at(*x), up.at(*y)));
        let places: Vec<(f64, f64)> = places.collect();
        let path: Vec<String> = places
            .iter()
            .map(|(x, y)| format!("{x:.1} {y:.1}"))
            .collect();
        let path = path.join("L");
        writeln!(f, r#"<path class="curve" stroke="{colour}" d="M{path}"/>"#)?;
        for (x, y) in &places {
            writeln!(
                f,
                r#"<circle cx="{x:.1}" cy="{y:.1}" r="3.5" fill="{colour}"/>"#
            )?;
        }
        Ok(())
    }
}

/// A whole number, grouped.
fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    match digits.len().checked_sub(3).filter(|it| *it > 0) {
        Some(head) => {
            let (head, tail) = digits.split_at(head);
            format!("{head},{tail}")
        }
        None => digits,
    }
}
