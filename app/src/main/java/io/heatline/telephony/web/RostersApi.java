package io.heatline.telephony.web;

import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.DutyPhones.Reach;
import io.heatline.telephony.DutyRosters;
import io.heatline.telephony.DutyRosters.Roster;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The duty rosters a flow may name. */
@RestController
class RostersApi {

    private final DutyRosters rosters;
    private final Directory directory;

    RostersApi(DutyRosters rosters, Directory directory) {
        this.rosters = rosters;
        this.directory = directory;
    }

    /** A roster by the name a flow gives it; {@code station} is null for that of the caller's own, whichever it is. */
    record RosterView(String name, @Nullable String station, List<RungView> rung) {}

    /** A phone that would be rung; {@code person} is null where it is nobody's. */
    record RungView(@Nullable String person, String phone) {}

    /** Who would be rung now, in this order. */
    @GetMapping("/api/duty-rosters")
    Page<RosterView> all() {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        return Page.of(rosters.all().stream().map(this::view).toList());
    }

    private RosterView view(Roster roster) {
        return new RosterView(
                roster.name(),
                roster.station().map(station -> station.name()).orElse(null),
                roster.rung().stream().map(this::view).toList());
    }

    private RungView view(Reach reach) {
        var person = reach.person();
        return new RungView(
                person == null
                        ? null
                        : directory.person(person).map(Person::name).orElse(null),
                reach.phone());
    }
}
