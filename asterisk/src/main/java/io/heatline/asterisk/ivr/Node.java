package io.heatline.asterisk.ivr;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One place of a flow. {@code say} lists prompts; one that begins with {@code $} is a variable, spoken as what it holds. Where a node
 * leaves out time-out, tries or a branch, the flow's defaults hold.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Node.Menu.class, name = "menu"),
    @JsonSubTypes.Type(value = Node.Play.class, name = "play"),
    @JsonSubTypes.Type(value = Node.Collect.class, name = "collect"),
    @JsonSubTypes.Type(value = Node.LookUp.class, name = "look-up"),
    @JsonSubTypes.Type(value = Node.Time.class, name = "time"),
    @JsonSubTypes.Type(value = Node.Decide.class, name = "decide"),
    @JsonSubTypes.Type(value = Node.Queue.class, name = "queue"),
    @JsonSubTypes.Type(value = Node.CallBack.class, name = "call-back"),
    @JsonSubTypes.Type(value = Node.Voicemail.class, name = "voicemail"),
    @JsonSubTypes.Type(value = Node.Dial.class, name = "dial"),
    @JsonSubTypes.Type(value = Node.Survey.class, name = "survey"),
    @JsonSubTypes.Type(value = Node.HangUp.class, name = "hang-up")
})
public sealed interface Node {
    /** Where it may go, by the name of the branch; a branch that is left out is not in it. */
    Map<String, String> branches();

    /** What it says. */
    List<String> say();

    /** Whatever it may say. */
    default List<String> prompts() {
        return say();
    }

    /**
     * One key leads on.
     *
     * @param keys key to node
     * @param timeout seconds to wait for a key
     * @param tries how often it asks
     * @param noInput after the last try without a key
     * @param invalid after the last try with a key that isn't on the menu
     */
    record Menu(
            List<String> say,
            Map<String, String> keys,
            @Nullable Integer timeout,
            @Nullable Integer tries,
            @Nullable String noInput,
            @Nullable String invalid)
            implements Node {
        public Menu {
            say = of(say);
            keys = of(keys);
        }

        @Override
        public Map<String, String> branches() {
            var branches = new LinkedHashMap<String, String>();
            keys.forEach((key, node) -> branches.put("key " + key, node));
            return and(and(branches, "noInput", noInput), "invalid", invalid);
        }
    }

    /** Says something and goes on. */
    record Play(List<String> say, @Nullable String then) implements Node {
        public Play {
            say = of(say);
        }

        @Override
        public Map<String, String> branches() {
            return and(new LinkedHashMap<>(), "then", then);
        }
    }

    /**
     * Takes a number of several digits; {@code #} ends it.
     *
     * @param into the variable it goes to
     * @param min fewer digits are invalid
     * @param max the last one ends it too
     */
    record Collect(
            List<String> say,
            String into,
            int min,
            int max,
            @Nullable Integer timeout,
            @Nullable Integer tries,
            @Nullable String then,
            @Nullable String noInput,
            @Nullable String invalid)
            implements Node {
        public Collect {
            say = of(say);
        }

        @Override
        public Map<String, String> branches() {
            return and(and(and(new LinkedHashMap<>(), "then", then), "noInput", noInput), "invalid", invalid);
        }
    }

    /**
     * Asks the company; the answer is spoken by a later {@code $into}.
     *
     * @param by the variable with the digits to look for; left out: the number they call from
     */
    record LookUp(
            List<String> say,
            World.LookUp what,
            @Nullable String by,
            String into,
            @Nullable String found,
            @Nullable String none,
            @Nullable String several)
            implements Node {
        public LookUp {
            say = of(say);
        }

        @Override
        public Map<String, String> branches() {
            return and(and(and(new LinkedHashMap<>(), "found", found), "none", none), "several", several);
        }
    }

    /**
     * Whether a working calendar is open.
     *
     * @param holiday closed the whole day because the calendar names it; left out: as {@code closed}
     */
    record Time(
            String calendar,
            @Nullable String open,
            @Nullable String closed,
            @Nullable String holiday) implements Node {
        @Override
        public Map<String, String> branches() {
            return and(and(and(new LinkedHashMap<>(), "open", open), "closed", closed), "holiday", holiday);
        }

        @Override
        public List<String> say() {
            return List.of();
        }
    }

    /** Asks the rules. */
    record Decide(
            String point,
            Map<String, String> outcomes,
            @Nullable String otherwise) implements Node {
        public Decide {
            outcomes = of(outcomes);
        }

        @Override
        public Map<String, String> branches() {
            return and(new LinkedHashMap<>(outcomes), "otherwise", otherwise);
        }

        @Override
        public List<String> say() {
            return List.of();
        }
    }

    /**
     * Waits for a person.
     *
     * @param priority 0 to 10, higher first
     * @param seconds how long, then {@code timeout}; left out: as long as the queue's settings say
     * @param keys the menu while waiting: key to node; {@code stay} keeps waiting in the same place, {@code back} goes to the menu the
     *     caller came from
     * @param longWait where the rules send who has waited long; left out: they keep waiting
     * @param survey whether the caller is asked afterwards
     * @param record whether it is recorded: {@code always}, {@code never}, {@code demand}
     */
    record Queue(
            List<String> say,
            String queue,
            @Nullable Integer priority,
            @Nullable Integer seconds,
            Map<String, String> keys,
            @Nullable Boolean survey,
            @Nullable String record,
            @Nullable String timeout,
            @Nullable String full,
            @Nullable String empty,
            @Nullable String longWait)
            implements Node {
        public Queue {
            say = of(say);
            keys = of(keys);
        }

        @Override
        public Map<String, String> branches() {
            var branches = new LinkedHashMap<String, String>();
            keys.forEach((key, node) -> {
                if (!STAY.equals(node) && !BACK.equals(node)) {
                    branches.put("key " + key, node);
                }
            });
            and(and(and(branches, "timeout", timeout), "full", full), "empty", empty);
            return and(branches, "longWait", longWait);
        }
    }

    /**
     * Offers to call back when it is the caller's turn; {@code 1} accepts. Who does not, or can't be called, waits on in the same place.
     *
     * @param queue whose turn
     * @param sayRefused when nobody could call them
     * @param then after the place is kept
     */
    record CallBack(
            List<String> say,
            String queue,
            @Nullable Integer timeout,
            List<String> sayRefused,
            @Nullable String then) implements Node {
        public CallBack {
            say = of(say);
            sayRefused = of(sayRefused);
        }

        @Override
        public List<String> prompts() {
            return Stream.concat(say.stream(), sayRefused.stream()).toList();
        }

        @Override
        public Map<String, String> branches() {
            return and(new LinkedHashMap<>(), "then", then);
        }
    }

    /** Takes a message. */
    record Voicemail(
            List<String> say,
            @Nullable Integer seconds,
            @Nullable String then) implements Node {
        public Voicemail {
            say = of(say);
        }

        @Override
        public Map<String, String> branches() {
            return and(new LinkedHashMap<>(), "then", then);
        }
    }

    /**
     * Rings phones: certain ones, or those of a duty roster, one after the other until somebody takes the call by a key.
     *
     * @param to extensions or numbers; all ring at once
     * @param roster whose phones are rung, in place of {@code to}
     * @param most how many phones of the roster are rung; left out: 3
     * @param seconds how long each rings
     * @param nobody when nobody is on the roster; left out: as {@code noAnswer}
     */
    record Dial(
            List<String> say,
            List<String> to,
            @Nullable String roster,
            @Nullable Integer most,
            @Nullable Integer seconds,
            @Nullable String record,
            @Nullable String noAnswer,
            @Nullable String busy,
            @Nullable String nobody)
            implements Node {
        public Dial {
            say = of(say);
            to = of(to);
        }

        @Override
        public Map<String, String> branches() {
            return and(and(and(new LinkedHashMap<>(), "noAnswer", noAnswer), "busy", busy), "nobody", nobody);
        }
    }

    /** Asks for 1 to 5. */
    record Survey(
            List<String> say,
            @Nullable Integer timeout,
            @Nullable Integer tries,
            @Nullable String then) implements Node {
        public Survey {
            say = of(say);
        }

        @Override
        public Map<String, String> branches() {
            return and(new LinkedHashMap<>(), "then", then);
        }
    }

    /** Says good-bye and hangs up. */
    record HangUp(List<String> say) implements Node {
        public HangUp {
            say = of(say);
        }

        @Override
        public Map<String, String> branches() {
            return Map.of();
        }
    }

    /** In a queue's menu: nothing changes. */
    String STAY = "stay";

    /** In a queue's menu: to the menu they came from. */
    String BACK = "back";

    private static Map<String, String> and(Map<String, String> branches, String name, @Nullable String node) {
        if (node != null) {
            branches.put(name, node);
        }
        return branches;
    }

    private static List<String> of(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static Map<String, String> of(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : new LinkedHashMap<>(map);
    }
}
