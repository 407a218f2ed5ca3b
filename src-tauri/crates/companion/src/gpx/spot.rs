//! A spot on the earth, for as long as it takes to measure the way to the next.

/// The mean radius of the earth (IUGG), metres.
const EARTH_M: f64 = 6_371_008.8;

/// A spot. It is never kept, shown or sent.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    latitude: f64,
    longitude: f64,
}

impl Spot {
    /// A spot by two numbers of degrees; `None` where that is nowhere.
    pub(super) fn read(latitude: Option<&str>, longitude: Option<&str>) -> Option<Self> {
        let degrees = |text: &str| text.trim().parse::<f64>().ok();
        let latitude = latitude.and_then(degrees).filter(|it| (-90.0..=90.0).contains(it))?;
        let longitude = longitude.and_then(degrees).filter(|it| (-180.0..=180.0).contains(it))?;
        Some(Self { latitude, longitude })
    }

    /// The way to another spot along the ground, metres (haversine).
    pub(super) fn metres_to(self, other: Self) -> f64 {
        let (from, to) = (self.latitude.to_radians(), other.latitude.to_radians());
        let half = |one: f64, two: f64| ((two - one) / 2.0).sin().powi(2);
        let turn = half(self.longitude.to_radians(), other.longitude.to_radians());
        let chord = half(from, to) + from.cos() * to.cos() * turn;
        2.0 * EARTH_M * chord.clamp(0.0, 1.0).sqrt().asin()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(latitude: &str, longitude: &str) -> Option<Spot> {
        Spot::read(Some(latitude), Some(longitude))
    }

    #[test]
    fn a_degree_of_latitude_is_111_kilometres() {
        let way = spot("51", "0").unwrap().metres_to(spot("52", "0").unwrap());
        assert!((111_190.0..111_200.0).contains(&way), "{way}");
    }

    #[test]
    fn the_shortest_way_goes_over_the_date_line() {
        let way = spot("0", "179.9995").unwrap().metres_to(spot("0", "-179.9995").unwrap());
        assert!((111.0..112.0).contains(&way), "{way}");
    }

    #[test]
    fn what_is_no_place_is_nowhere() {
        for (latitude, longitude) in
            [("NaN", "0"), ("inf", "0"), ("91", "0"), ("0", "-180.1"), ("", "0"), ("1e400", "0")]
        {
            assert!(spot(latitude, longitude).is_none(), "{latitude} {longitude}");
        }
        assert!(Spot::read(None, Some("0")).is_none());
    }
}
