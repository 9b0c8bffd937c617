package io.heatline.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

/** A degree of latitude is 111.195 km; one of longitude is as much times the cosine of the latitude. */
class PlaceTest {

    @Test
    void a_hundredth_of_a_degree_north_is_eleven_hundred_metres() {
        assertThat(new Place(45.77, 126.64).kmTo(new Place(45.78, 126.64))).isCloseTo(1.112, offset(0.001));
    }

    @Test
    void a_hundredth_of_a_degree_east_is_shorter_the_further_north_it_lies() {
        // cos 60° = 0.5
        assertThat(new Place(60, 126.64).kmTo(new Place(60, 126.65))).isCloseTo(0.556, offset(0.001));
    }

    @Test
    void there_is_as_far_as_back() {
        var here = new Place(45.769, 126.696);
        var there = new Place(45.718, 126.649);
        assertThat(here.kmTo(there)).isEqualTo(there.kmTo(here)).isCloseTo(6.75, offset(0.05));
        assertThat(here.kmTo(here)).isZero();
    }
}
