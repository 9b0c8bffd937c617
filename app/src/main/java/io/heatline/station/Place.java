package io.heatline.station;

/**
 * A place on the map.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Place(double latitude, double longitude) {

    /** Kilometres of one degree of a great circle: 40,030 / 360. */
    private static final double DEGREE = 111.195;

    /** Kilometres as the crow flies; within a city the earth is flat enough for Pythagoras. */
    public double kmTo(Place other) {
        double north = (other.latitude - latitude) * DEGREE;
        double east =
                (other.longitude - longitude) * DEGREE * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
        return Math.hypot(north, east);
    }
}
