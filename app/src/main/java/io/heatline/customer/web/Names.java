package io.heatline.customer.web;

import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People's names for people to read. */
@Component
class Names {

    private final Directory directory;

    Names(Directory directory) {
        this.directory = directory;
    }

    /** Null where nobody did it but the system; whoever is unknown goes by their id. */
    @Nullable
    String of(@Nullable String person) {
        return person == null
                ? null
                : directory.person(new PersonId(person)).map(Person::name).orElse(person);
    }
}
