package io.heatline.asterisk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asteriskjava.manager.action.OriginateAction;

/** Has the PBX ring somebody, and sends them to a place of the dialplan when they answer. Nobody waits for that here. */
final class Originate {
    private static final String PHONE = "PJSIP/";
    private static final int LONGEST_EXTENSION = 5;

    private final OriginateAction action = new OriginateAction();
    private final Map<String, String> variables = new LinkedHashMap<>();

    private Originate(String channel) {
        action.setChannel(channel);
        action.setPriority(1);
        action.setAsync(true);
    }

    /** A phone of the house. */
    static Originate extension(String extension) {
        return new Originate(PHONE + extension);
    }

    /** A number, by a route of the dialplan. */
    static Originate number(String number, String route) {
        return new Originate(half(number, route) + "/n");
    }

    /** Whichever of the two it is. */
    static Originate either(String number) {
        return number.length() <= LONGEST_EXTENSION ? extension(number) : number(number, "heatline-out");
    }

    /** What the pseudo channel of a number and a route is called, but for the PBX's own mark and which half it is. */
    static String half(String number, String route) {
        return "Local/" + number + "@" + route;
    }

    Originate to(String context, String exten) {
        action.setContext(context);
        action.setExten(exten);
        return this;
    }

    /** The number that is shown. */
    Originate shows(String number) {
        action.setCallerId(number);
        return this;
    }

    Originate with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Originate within(Duration patience) {
        action.setTimeout(patience.toMillis());
        return this;
    }

    OriginateAction action() {
        if (!variables.isEmpty()) {
            action.setVariables(variables);
        }
        return action;
    }
}
