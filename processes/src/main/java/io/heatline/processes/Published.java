package io.heatline.processes;

import java.util.Map;
import java.util.Set;

/**
 * What a model may refer to.
 *
 * @param beans names of the delegates
 * @param variables names of the contract's variables
 * @param messages names of the messages that the application sends
 * @param forms forms of the same deployment: id to the keys of its fields, each of which a model may read as a variable
 */
public record Published(
        Set<String> beans, Set<String> variables, Set<String> messages, Map<String, Set<String>> forms) {

    public Published {
        beans = Set.copyOf(beans);
        variables = Set.copyOf(variables);
        messages = Set.copyOf(messages);
        forms = Map.copyOf(forms);
    }

    /** Whether the name is a variable and nothing else: a field named like a bean would hide the bean. */
    boolean hasVariable(String name) {
        return !beans.contains(name) && (variables.contains(name) || isField(name));
    }

    private boolean isField(String name) {
        return forms.values().stream().anyMatch(fields -> fields.contains(name));
    }
}
