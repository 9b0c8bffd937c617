package io.heatline.asterisk.ivr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published flow.
 *
 * @param key its name in addresses, e.g. {@code hotline}
 * @param version counted up at each publication
 * @param name for people
 * @param start the node a call begins at
 * @param survey the node a caller is sent to after the conversation; null if there is none
 * @param defaults what nodes leave out
 * @param nodes by their ids
 */
public record Flow(
        String key,
        long version,
        String name,
        String start,
        @Nullable String survey,
        Defaults defaults,
        Map<String, Node> nodes) {

    /** The sound files each node may play, by its id; those of the defaults under the empty one. What is spoken of variables is not among them. */
    public Map<String, List<String>> prompts() {
        Map<String, List<String>> prompts = new LinkedHashMap<>();
        prompts.put(
                "",
                Stream.concat(defaults.sayNoInput().stream(), defaults.sayInvalid().stream())
                        .toList());
        nodes.forEach((id, node) -> prompts.put(id, node.prompts()));
        prompts.replaceAll((id, names) ->
                names.stream().filter(name -> !name.startsWith("$")).distinct().toList());
        return prompts;
    }

    /**
     * What a node inherits.
     *
     * @param timeout seconds to wait for a key
     * @param tries how often a caller is asked
     * @param sayNoInput before the next try, when no key came
     * @param sayInvalid before the next try, when the key was a wrong one
     * @param noInput where to go after the last try without a key
     * @param invalid where to go after the last wrong key
     * @param end where a node goes that says nothing of where
     */
    public record Defaults(
            int timeout,
            int tries,
            List<String> sayNoInput,
            List<String> sayInvalid,
            @Nullable String noInput,
            @Nullable String invalid,
            @Nullable String end) {
        /** 5 seconds, 3 tries, nothing said. */
        public static Defaults plain() {
            return new Defaults(5, 3, List.of(), List.of(), null, null, null);
        }
    }
}
