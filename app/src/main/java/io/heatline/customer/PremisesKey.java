package io.heatline.customer;

import io.heatline.station.EstateName;
import io.heatline.station.Spelling;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A flat's place: estate, building, unit and room as somebody wrote them. Two keys are equal when they mean the same
 * flat: 阳光家园 3# 2单元 501 is 阳光家园 第三栋 二单元 ０５０１室. Leading zeros count nowhere, rooms included: no house
 * has both a 501 and a 0501.
 *
 * @param unit empty in a building with one entrance
 */
public record PremisesKey(String estate, String building, String unit, String room) {

    private static final String PREFIX = "^(?:第|#|单元|NO\\.?(?=[0-9]))+";
    private static final Pattern BUILDING = Pattern.compile(PREFIX + "|(?:号|#|栋|棟|幢|座|楼|樓)+$");
    private static final Pattern UNIT = Pattern.compile(PREFIX + "|(?:单元|单|门|号|#)+$");
    private static final Pattern ROOM = Pattern.compile(PREFIX + "|(?:室|户|房间|房|号|#)+$");
    private static final Pattern NO_UNIT = Pattern.compile("[-/]*|[无無](?:单元)?");
    private static final Pattern BELOW_GROUND = Pattern.compile("^[负負](?=[0-9])");

    /**
     * A key from what came in, tidied.
     *
     * @param unit null or blank in a building with one entrance; 无 and - say the same
     * @throws PremisesInvalid when a part is missing or too long
     */
    public static PremisesKey of(String estate, String building, @Nullable String unit, String room) {
        var key = new PremisesKey(
                Spelling.tidy(estate), Spelling.tidy(building), unitOf(unit == null ? "" : unit), Spelling.tidy(room));
        PremisesInvalid.check(key);
        return key;
    }

    /** The key as one text, the same for every way to write it: {@code 阳光家园|3|2|501}. */
    public String text() {
        return Stream.of(estateKey(), buildingKey(), unitKey(), roomKey()).collect(Collectors.joining("|"));
    }

    /** The address in one line: 阳光家园3号楼2单元501室. */
    public String address() {
        return AddressLine.of(this);
    }

    public String estateKey() {
        return new EstateName(estate).key();
    }

    public String buildingKey() {
        return bare(building, BUILDING);
    }

    public String unitKey() {
        return bare(unit, UNIT);
    }

    public String roomKey() {
        return bare(room, ROOM);
    }

    private static String unitOf(String written) {
        var tidy = Spelling.tidy(written);
        return NO_UNIT.matcher(Spelling.folded(tidy)).matches() ? "" : tidy;
    }

    /** Without the words around it; a part that is nothing but such words keeps them. */
    private static String bare(String written, Pattern words) {
        return Spelling.settled(Spelling.folded(written), text -> {
            var numbered = BELOW_GROUND.matcher(Spelling.numbered(text)).replaceFirst("-");
            var bare = words.matcher(numbered).replaceAll("");
            return bare.isEmpty() ? numbered : bare;
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PremisesKey key && key.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }
}
