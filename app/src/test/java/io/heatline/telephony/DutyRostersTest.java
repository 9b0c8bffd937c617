package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.heatline.asterisk.ivr.FlowProblem;
import io.heatline.identity.Directory;
import io.heatline.identity.OrgUnit;
import io.heatline.identity.StationId;
import io.heatline.identity.UnitId;
import io.heatline.station.StationRouting;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rosters by name: which there are, and what is left when nobody is on one. */
class DutyRostersTest {

    private static final StationId NORTH = new StationId("S01");

    private final Directory directory = mock(Directory.class);
    private final DutyPhones phones = mock(DutyPhones.class);
    private final CallerFile callers = mock(CallerFile.class);

    DutyRostersTest() {
        when(directory.stations())
                .thenReturn(List.of(new OrgUnit(new UnitId("S01"), "城北站", OrgUnit.Kind.STATION, null, null)));
    }

    @Test
    void a_roster_nobody_is_on_is_refused_by_the_nodes_name_unless_somebody_has_a_phone() {
        assertThat(rosters(List.of("8801")).problem("duty", "S01"))
                .contains(new FlowProblem("duty", "empty-roster", "节点「duty」的值班表「S01」里没有登记了电话的人员，请先登记，或改用其他值班表"));
        assertThat(rosters(List.of()).problem("duty", "station"))
                .map(FlowProblem::code)
                .contains("empty-roster");

        assertThat(rosters(List.of("8801")).problem("duty", "station"))
                .as("those who are always rung")
                .isEmpty();
        when(phones.hasAnybody(NORTH)).thenReturn(true);
        assertThat(rosters(List.of()).problem("duty", "S01")).isEmpty();
        assertThat(rosters(List.of()).problem("duty", "station")).isEmpty();
    }

    @Test
    void a_caller_is_never_kept_from_the_phones_that_are_always_rung_by_something_that_fails() {
        when(callers.premises(any())).thenThrow(new IllegalStateException("away"));

        assertThat(rosters(List.of("8801", "8802")).onDuty("station", "13900001111"))
                .containsExactly("8801", "8802");
    }

    private DutyRosters rosters(List<String> always) {
        var settings = new EmergencySettings(
                Duration.ofSeconds(45),
                Duration.ofMinutes(10),
                Duration.ofSeconds(25),
                Duration.ofSeconds(40),
                Duration.ofMinutes(2),
                40,
                always);
        return new DutyRosters(directory, mock(StationRouting.class), callers, phones, settings);
    }
}
