package io.heatline.forms;

import java.util.List;
import java.util.stream.Collectors;

/** A form that cannot be used, with everything that is wrong with it. */
public final class FormBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    /**
     * One reason why a form cannot be used.
     *
     * @param component the key of the component, or its id or type where it has none; {@code form} for the whole
     * @param why a sentence for whoever drew the form
     */
    public record Flaw(String component, String why) {}

    FormBroken(List<Flaw> flaws) {
        super(flaws.stream().map(flaw -> flaw.component() + ": " + flaw.why()).collect(Collectors.joining("; ")));
        this.flaws = List.copyOf(flaws);
    }

    /** Everything that is wrong, in the form's order; never empty. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
