package io.heatline.demo;

import io.heatline.customer.PremisesKey;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How an estate was built, told from its name: walk-ups of the old works, slabs with a lift, or towers known by letters.
 *
 * @param units entrances of a building, 0 if it has one only
 * @param flats on a floor of a unit
 */
record DemoHousing(List<String> buildings, int units, int floors, int flats) {

    private static final Pattern OLD = Pattern.compile("家属院|新村|宿舍|小区|里$");
    private static final Pattern TOWERS = Pattern.compile("国际|公寓|名都|科技");

    static DemoHousing of(String estate, Random random) {
        if (TOWERS.matcher(estate).find()) {
            return new DemoHousing(List.of("A座", "B座", "C座", "D座"), 0, 18 + random.nextInt(9), 6);
        }
        return OLD.matcher(estate).find()
                ? new DemoHousing(numbered(8 + random.nextInt(12)), 3 + random.nextInt(3), 6 + random.nextInt(2), 3)
                : new DemoHousing(numbered(6 + random.nextInt(9)), 2, 11 + random.nextInt(16), 4);
    }

    /** So many different flats, in the order of their doors. */
    List<PremisesKey> some(int count, String estate, Random random) {
        return random.ints(0, buildings.size() * entrances() * floors * flats)
                .distinct()
                .limit(count)
                .sorted()
                .mapToObj(place -> flat(place, estate))
                .collect(Collectors.toList());
    }

    private PremisesKey flat(int place, String estate) {
        int floor = place / flats % floors;
        int unit = place / flats / floors % entrances();
        var building = buildings.get(place / flats / floors / entrances());
        var room = "%d%02d".formatted(floor + 1, place % flats + 1);
        return PremisesKey.of(estate, building, units == 0 ? "" : unit + 1 + "单元", room);
    }

    private int entrances() {
        return Math.max(1, units);
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> number + "号楼").toList();
    }
}
