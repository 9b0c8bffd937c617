package io.heatline.asterisk.ivr;

import java.util.List;
import java.util.Map;

/** What a flow asks of the company. Answers come at once and never throw: a caller is on the line. */
public interface World {
    /** What that calendar says of now. */
    Hours hours(String calendar);

    /** Whether somebody works. */
    enum Hours {
        OPEN,
        CLOSED,
        /** Closed the whole day, by a name: not just a weekend. */
        HOLIDAY
    }

    /**
     * Looks something up for this caller.
     *
     * @param digits what they keyed in before; empty if the flow asks by the number they call from
     */
    Found lookUp(LookUp what, String digits);

    /**
     * Asks the rules at a named point.
     *
     * @param known what the flow knows so far
     * @return the outcome the flow branches on, and what the rules want said and changed
     */
    Decision decide(String point, Map<String, String> known);

    /**
     * Keeps this caller's place: they hang up, and are called when it is their turn.
     *
     * @param priority they have in the queue
     * @param samePlace whether they wait in that queue, and keep where they stand; else they come last
     * @return false where nobody could call them: the number is withheld, or no PBX does it
     */
    boolean callBack(String queue, int priority, boolean samePlace);

    /**
     * The phones of who is on duty now, in the order in which they are rung; empty when there is nobody.
     *
     * @param roster as the flow names it
     */
    List<String> onDuty(String roster);

    /** What can be looked up. */
    enum LookUp {
        /** What do I owe. */
        OWED,
        /** Where is my work order. */
        ORDER,
        /** Is there an outage at my address. */
        OUTAGE
    }

    /**
     * What was found.
     *
     * @param outcome {@code found}, {@code none}, or {@code several} where it isn't clear whose premises is meant; of an outage so, too,
     *     where nobody knows the caller's address, since {@code none} says that there is no outage
     * @param spoken the answer as prompts, see {@link Spoken}
     */
    record Found(String outcome, List<String> spoken) {
        /** Nothing. */
        public static Found none() {
            return new Found("none", List.of());
        }

        /** It isn't clear of which premises. */
        public static Found several() {
            return new Found("several", List.of());
        }
    }

    /**
     * What the rules say.
     *
     * @param outcome the branch to take; a flow without it goes on by {@code otherwise}
     * @param spoken prompts to play first
     * @param priority in the queue from here on; 0 leaves it
     */
    record Decision(String outcome, List<String> spoken, int priority) {}
}
