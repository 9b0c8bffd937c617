package io.heatline.flow.inbox;

import io.heatline.edge.Invalid;
import io.heatline.identity.PersonId;

/** Nobody of that name can be given the task: unknown, gone, or not allowed to see the order. */
public class PersonUnfit extends Invalid {

    private static final long serialVersionUID = 1L;

    PersonUnfit(PersonId person) {
        super("person-unfit", person.value());
    }
}
