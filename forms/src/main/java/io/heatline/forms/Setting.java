package io.heatline.forms;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * What a submission is checked against besides its form.
 *
 * @param lookup knows stations, people and files
 * @param variables the process variables the form reads ({@link FormSchema#reads()}); others do no harm
 * @param clock the time now; its zone is the one that times without an offset are meant in
 * @param locale the language of the messages: English for {@code en}, Chinese otherwise
 */
public record Setting(Lookup lookup, Map<String, ?> variables, Clock clock, Locale locale) {

    /** A setting for a form that reads no process variables. */
    public Setting(Lookup lookup, Clock clock, Locale locale) {
        this(lookup, Map.of(), clock, locale);
    }
}
