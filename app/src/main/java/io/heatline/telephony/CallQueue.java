package io.heatline.telephony;

import io.heatline.telephony.store.QueueRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a queue works.
 *
 * @param ringSeconds how long one phone rings before the next does
 * @param wrapUpSeconds how long nobody is put through to an agent after a call of this queue; null: as the phones' own setting says
 * @param maxWaiting how many may wait; one more overflows at once; null: any number
 * @param maxWaitSeconds how long anybody waits before they overflow; null: as long as the flow says
 * @param longWaitSeconds after which the rules are asked about who waits
 * @param lastAgentSeconds how long whoever served the household last is rung first; 0: not at all
 * @param announceSeconds how often callers hear how they stand; 0: never
 * @param menuPrompt what names the keys while waiting; null: nothing does
 * @param menuSeconds how often it is said; 0: never
 * @param weight of two queues with the same free agent, the heavier one goes first
 * @param version 0 for what was shipped
 */
public record CallQueue(
        String name,
        Strategy strategy,
        int ringSeconds,
        @Nullable Integer wrapUpSeconds,
        @Nullable Integer maxWaiting,
        @Nullable Integer maxWaitSeconds,
        int longWaitSeconds,
        int lastAgentSeconds,
        int announceSeconds,
        boolean saysPlace,
        boolean saysWait,
        @Nullable String menuPrompt,
        int menuSeconds,
        int weight,
        int version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /**
     * Nobody is put through until the PBX hears that they are in their wrap-up, which is ours: whoever says that they are ready is. As the
     * template of the PBX has it.
     */
    private static final int UNTIL_TOLD = 5;

    /** Who of the free agents with the lowest penalty is rung. */
    public enum Strategy {
        /** Always the first in the line. */
        LINEAR("linear"),
        /** The one after who was rung last. */
        ROUND_ROBIN("rrmemory"),
        /**
         * Whose last call is longest ago: Asterisk's {@code leastrecent}. Its {@code fewestcalls} counts calls since the start, so that
         * whoever comes late would get all of them.
         */
        LONGEST_IDLE("leastrecent");

        private final String pbx;

        Strategy(String pbx) {
            this.pbx = pbx;
        }

        String pbx() {
            return pbx;
        }
    }

    static CallQueue of(QueueRow row) {
        return new CallQueue(
                row.name(),
                Strategy.valueOf(row.strategy()),
                row.ringSeconds(),
                row.wrapUpSeconds(),
                row.maxWaiting(),
                row.maxWaitSeconds(),
                row.longWaitSeconds(),
                row.lastAgentSeconds(),
                row.announceSeconds(),
                row.saysPlace() == 1,
                row.saysWait() == 1,
                row.menuPrompt(),
                row.menuSeconds(),
                row.weight(),
                row.version(),
                row.changedAt(),
                row.changedBy());
    }

    QueueRow row(int next, Instant at, String by) {
        return new QueueRow(
                name,
                strategy.name(),
                ringSeconds,
                wrapUpSeconds,
                maxWaiting,
                maxWaitSeconds,
                longWaitSeconds,
                lastAgentSeconds,
                announceSeconds,
                saysPlace ? 1 : 0,
                saysWait ? 1 : 0,
                menuPrompt,
                menuSeconds,
                weight,
                next,
                at,
                by);
    }

    /** As Asterisk reads it: a section of {@code queues.d}. */
    String section() {
        var text = new StringBuilder("[" + name + "](queue)\n");
        line(text, "strategy", strategy.pbx());
        line(text, "timeout", ringSeconds);
        if (wrapUpSeconds != null) {
            line(text, "wrapuptime", Math.min(wrapUpSeconds, UNTIL_TOLD));
        }
        line(text, "maxlen", maxWaiting == null ? 0 : maxWaiting);
        line(text, "weight", weight);
        line(text, "announce-frequency", announceSeconds);
        line(text, "announce-position", saysPlace ? "yes" : "no");
        line(text, "announce-holdtime", saysWait ? "yes" : "no");
        if (menuPrompt != null && menuSeconds > 0) {
            line(text, "periodic-announce", "heatline/" + menuPrompt);
            line(text, "periodic-announce-frequency", menuSeconds);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append(" = ").append(value).append('\n');
    }
}
