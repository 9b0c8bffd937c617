package io.heatline.station;

import io.heatline.identity.Directory;
import io.heatline.identity.OrgUnit;
import io.heatline.identity.StationId;
import io.heatline.rules.RoutingFacts;
import io.heatline.rules.StationRules;
import io.heatline.rules.UndecidedCause;
import io.heatline.rules.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which station an order goes to, by the table in force. */
@Service
public class StationRouting {

    private final StationRules rules;
    private final RoutingTable table;
    private final Estates estates;
    private final Directory directory;

    StationRouting(StationRules rules, RoutingTable table, Estates estates, Directory directory) {
        this.rules = rules;
        this.table = table;
        this.estates = estates;
        this.directory = directory;
    }

    /**
     * Never throws for what the rules can't decide. The verdict's table version is the number under which the table was
     * published.
     *
     * @param estate as somebody wrote it
     * @param type code of the order's type, null if it doesn't matter
     * @param fault code of the fault, null if it doesn't matter
     */
    public Verdict route(@Nullable String estate, @Nullable String type, @Nullable String fault) {
        var name = estate == null ? null : nameOf(estate);
        return numbered(rules.route(new RoutingFacts(name, type, fault)));
    }

    /** The station that looks after an estate in general. */
    public Optional<OrgUnit> stationOf(String estate) {
        return route(estate, null, null) instanceof Verdict.Decided decided
                ? directory.station(new StationId(decided.outcome()))
                : Optional.empty();
    }

    /** The company's own way to write it, which the table's editors use. */
    private String nameOf(String estate) {
        return estates.find(new EstateName(estate)).map(Estate::name).orElse(estate);
    }

    private Verdict numbered(Verdict verdict) {
        var version = table.versionOf(verdict.tableVersion());
        var number = version == null ? verdict.tableVersion() : version.toString();
        if (verdict instanceof Verdict.Decided decided) {
            return directory.station(new StationId(decided.outcome())).isPresent()
                    ? new Verdict.Decided(decided.outcome(), decided.rules(), String.valueOf(number))
                    : unknown(decided.outcome(), number);
        }
        var undecided = (Verdict.Undecided) verdict;
        return new Verdict.Undecided(undecided.cause(), undecided.reason(), number);
    }

    /** A station that was there when the table was published and has been closed since. */
    private static Verdict unknown(String station, @Nullable String version) {
        return new Verdict.Undecided(
                UndecidedCause.STATION_GONE, "楼盘归属表里的服务站 " + station + " 已经撤销，请人工派单，并请规则管理员更正。", version);
    }
}
