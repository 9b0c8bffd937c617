package io.heatline.identity;

import io.heatline.identity.OrgUnit.Kind;
import io.heatline.identity.store.PeopleMapper;
import io.heatline.identity.store.PersonRow;
import io.heatline.identity.store.RoleRow;
import io.heatline.identity.store.UnitRow;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A company to try things with: the accounts by role, and a believable crew around them. Only into an empty database. */
@Component
@Profile("demo")
class DemoPeople implements SmartInitializingSingleton {

    /** No secret: it is printed at start, and opens nothing but the demo, on this machine. */
    static final String PASSWORD = "warm-winter-2026";

    private static final List<String> STATIONS = List.of("城东", "城西", "城南", "城北", "河滨", "新区", "铁西", "开发区");
    private static final int TECHNICIANS = 5;

    private final PeopleMapper people;
    private final Passwords passwords;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final DemoNames names = new DemoNames();

    DemoPeople(PeopleMapper people, Passwords passwords, TransactionOperations transactions, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> {
            if (people.count() == 0) {
                seed();
            }
        });
    }

    private void seed() {
        unit("BH", "北河热力有限公司", Kind.COMPANY, null, 0);
        unit("CC", "客服中心", Kind.CALL_CENTRE, "BH", 1);
        unit("DC", "调度中心", Kind.DISPATCH_CENTRE, "BH", 2);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String hash = passwords.hash(PASSWORD);
        office(now, hash);
        for (int i = 0; i < STATIONS.size(); i++) {
            station(i + 1, STATIONS.get(i), now, hash);
        }
        person("manager", "BH", Role.MANAGER, now, hash);
        person("expert", "CC", Role.EXPERT, now, hash);
        person("office", "BH", Role.OFFICE, now, hash);
    }

    private void office(Instant now, String hash) {
        person("agent", "CC", Role.AGENT, now, hash);
        person("dispatcher", "DC", Role.DISPATCHER, now, hash);
        person("process-admin", "BH", Role.PROCESS_ADMIN, now, hash);
        person("auditor", "BH", Role.AUDITOR, now, hash);
        person("admin", "BH", Role.ADMIN, now, hash);
        for (int i = 2; i <= 4; i++) {
            person("agent" + i, "CC", Role.AGENT, now, hash);
        }
        person("dispatcher2", "DC", Role.DISPATCHER, now, hash);
    }

    private void station(int number, String place, Instant now, String hash) {
        String code = String.format(Locale.ROOT, "S%02d", number);
        unit(code, place + "服务站", Kind.STATION, "BH", 10 + number);
        unit(code + "-1", place + "一班", Kind.CREW, code, 1);
        unit(code + "-2", place + "二班", Kind.CREW, code, 2);
        String prefix = code.toLowerCase(Locale.ROOT);
        person(number == 1 ? "lead" : prefix + "-lead", code, Role.STATION_LEAD, now, hash);
        for (int i = 1; i <= TECHNICIANS; i++) {
            String login = number == 1 && i == 1 ? "technician" : prefix + "-t" + i;
            person(login, code + (i % 2 == 1 ? "-1" : "-2"), Role.TECHNICIAN, now, hash);
        }
    }

    private void unit(String id, String name, Kind kind, @Nullable String parent, int position) {
        String phone = kind == Kind.STATION ? "0990-55500" + (position - 10) : null;
        people.insertUnit(new UnitRow(id, name, kind.name(), parent, phone, position));
    }

    private void person(String login, String unit, Role role, Instant now, String hash) {
        people.insertPerson(new PersonRow(login, names.name(), names.phone(), unit, 1, 1, hash, now));
        people.insertRole(new RoleRow(login, role.name()));
    }
}
