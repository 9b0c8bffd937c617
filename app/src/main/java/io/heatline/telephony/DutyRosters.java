package io.heatline.telephony;

import io.heatline.asterisk.ivr.FlowProblem;
import io.heatline.customer.PremisesCard;
import io.heatline.identity.Directory;
import io.heatline.identity.OrgUnit;
import io.heatline.identity.StationId;
import io.heatline.station.StationRouting;
import io.heatline.telephony.DutyPhones.Reach;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The duty rosters that a flow may name: that of a station by its code, or that of whichever station looks after the caller's address. Where
 * a station has nobody to ring now, or isn't known, the phones that are always rung are what is left (see {@link EmergencySettings}).
 */
@Service
public class DutyRosters {

    /** The roster of the station that looks after the caller's address. */
    public static final String OF_THE_CALLER = "station";

    private static final Logger log = LoggerFactory.getLogger(DutyRosters.class);

    private final Directory directory;
    private final StationRouting routing;
    private final CallerFile callers;
    private final DutyPhones phones;
    private final EmergencySettings settings;

    DutyRosters(
            Directory directory,
            StationRouting routing,
            CallerFile callers,
            DutyPhones phones,
            EmergencySettings settings) {
        this.directory = directory;
        this.routing = routing;
        this.callers = callers;
        this.phones = phones;
        this.settings = settings;
    }

    /** A roster, and who of it would be rung now, in this order. {@code station} is null for the caller's own. */
    public record Roster(String name, Optional<OrgUnit> station, List<Reach> rung) {}

    /** All that may be named. */
    public List<Roster> all() {
        return Stream.concat(
                        Stream.of(new Roster(OF_THE_CALLER, Optional.empty(), phones.of(null))),
                        directory.stations().stream().map(this::roster))
                .toList();
    }

    private Roster roster(OrgUnit station) {
        StationId id = station.station();
        return new Roster(id.value(), Optional.of(station), phones.of(id));
    }

    /** The phones to ring for this caller now, in this order; never an exception: they are on the line. */
    List<String> onDuty(String roster, String caller) {
        try {
            StationId station = (roster.equals(OF_THE_CALLER) ? ofCaller(caller) : named(roster)).orElse(null);
            return phones.of(station).stream().map(Reach::phone).toList();
        } catch (RuntimeException e) {
            log.error(
                    "who of the roster {} is on duty is not known: the phones that are always rung are rung",
                    roster,
                    e);
            return settings.phones();
        }
    }

    private Optional<StationId> ofCaller(String caller) {
        return callers.premises(caller)
                .map(PremisesCard::premises)
                .flatMap(premises -> routing.stationOf(premises.estate()))
                .map(OrgUnit::station);
    }

    private Optional<StationId> named(String roster) {
        return directory.stations().stream()
                .map(OrgUnit::station)
                .filter(station -> station.value().equals(roster))
                .findFirst();
    }

    /** What is wrong with naming this roster at a node; empty when nothing is. */
    Optional<FlowProblem> problem(String node, String roster) {
        Optional<StationId> station = named(roster);
        if (!roster.equals(OF_THE_CALLER) && station.isEmpty()) {
            String known = directory.stations().stream()
                    .map(one -> one.station().value())
                    .collect(Collectors.joining("、"));
            return Optional.of(new FlowProblem(
                    node,
                    "unknown-roster",
                    "节点「" + node + "」的值班表「" + roster + "」不存在，可用：" + OF_THE_CALLER + "（来电地址所属服务站）、" + known));
        }
        boolean somebody = station.map(phones::hasAnybody)
                .orElseGet(() -> !settings.phones().isEmpty()
                        || directory.stations().stream().map(OrgUnit::station).anyMatch(phones::hasAnybody));
        return somebody
                ? Optional.empty()
                : Optional.of(new FlowProblem(
                        node, "empty-roster", "节点「" + node + "」的值班表「" + roster + "」里没有登记了电话的人员，请先登记，或改用其他值班表"));
    }
}
