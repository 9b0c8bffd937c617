package io.heatline.telephony;

import io.heatline.asterisk.AgiLine;
import io.heatline.asterisk.ivr.Flow;
import io.heatline.asterisk.ivr.Interpreter;
import io.heatline.asterisk.ivr.Leaving;
import io.heatline.asterisk.ivr.Memory;
import io.heatline.calendar.Calendars;
import io.heatline.edge.HeatlineSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers the dialplan: leads a caller through the flow and says in channel variables what the PBX shall do next. What has to be known
 * when they come back travels with the channel, so any node can go on.
 */
@Component
class IvrDesk {

    private static final Logger log = LoggerFactory.getLogger(IvrDesk.class);
    private static final String AT = "HEATLINE_AT";
    private static final String MEMO = "HEATLINE_MEMO";

    private final TelephonySettings settings;
    private final HeatlineSettings house;
    private final Flows flows;
    private final Calendars calendars;
    private final CallerFile callers;
    private final CallersDesk desk;
    private final NextStep next;
    private final IvrBook book;
    private final DutyAlarms alarms;
    private final Clock clock;

    IvrDesk(
            TelephonySettings settings,
            HeatlineSettings house,
            Flows flows,
            Calendars calendars,
            CallerFile callers,
            CallersDesk desk,
            NextStep next,
            IvrBook book,
            DutyAlarms alarms,
            Clock clock) {
        this.settings = settings;
        this.house = house;
        this.flows = flows;
        this.calendars = calendars;
        this.callers = callers;
        this.desk = desk;
        this.next = next;
        this.book = book;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** One visit of one caller. */
    void answer(AgiLine line) {
        switch (line.script()) {
            case "ivr" -> ivr(line);
            case "survey" -> survey(line);
            case "duty" -> duty(line);
            default -> log.error("the dialplan asks for {}, which is not ours", line.script());
        }
    }

    private void ivr(AgiLine line) {
        Place place = Place.read(line.variable(AT));
        Place back = line.parameter("from").equals("after") ? place : null;
        Flow flow = back == null ? flows.inForce(settings.flow()) : flows.version(back.flow(), back.version());
        Memory memory = back == null ? remembered(line) : Memory.of(line.variable(MEMO));
        Interpreter walk = interpreter(line, flow, memory);
        Leaving leaving =
                back == null ? walk.start() : walk.after(back.node(), line.variable("HEATLINE_RESULT"), why(line));
        line.set(AT, new Place(flow.key(), flow.version(), leaving.node()).text());
        line.set(MEMO, memory.text());
        next.tell(line, leaving);
    }

    /** The number a caller is asked about is spoken as its digits. */
    private static Memory remembered(AgiLine line) {
        var memory = Memory.empty();
        memory.put(Interpreter.CALLER, line.callerNumber().replaceAll("[^0-9]", ""));
        return memory;
    }

    /** The key that led out of a queue, or why the queue was to be left. */
    private static String why(AgiLine line) {
        return line.variable(
                line.variable("HEATLINE_RESULT").equals("WITHDRAW") ? "QUEUE_WITHDRAW_INFO" : "HEATLINE_KEY");
    }

    private void survey(AgiLine line) {
        Place place = Place.read(line.variable(AT));
        Flow flow = place == null ? flows.inForce(settings.flow()) : flows.version(place.flow(), place.version());
        interpreter(line, flow, Memory.empty()).survey(score -> line.step("surveyed", Integer.toString(score)));
    }

    /** The duty technician's phone: who presses 1 has taken it, unless somebody else was quicker. */
    private void duty(AgiLine line) {
        boolean pressed = false;
        for (int tries = 0; tries < 3 && !pressed; tries++) {
            Optional<Character> key = line.hear(List.of("duty-call"), "1");
            pressed = key.or(() -> line.press(Duration.ofSeconds(5)))
                    .filter(one -> one == '1')
                    .isPresent();
        }
        boolean taken = pressed && alarms.take(line.variable("HEATLINE_DUTY"), clock.instant());
        if (pressed) {
            line.hear(List.of(taken ? "duty-thanks" : "duty-taken"), "");
        }
        line.set("HEATLINE_ACK", taken ? "1" : "0");
    }

    private Interpreter interpreter(AgiLine line, Flow flow, Memory memory) {
        String pbx = pbx(line);
        var world = new IvrWorld(line.callerNumber(), calendars, callers, clock, house.zone(), desk.of(line, pbx));
        return new Interpreter(flow, line, world, memory, clock, step -> book.step(pbx, line.linkedid(), flow, step));
    }

    /** The dialplan may say which PBX it belongs to; with only one there is no doubt. */
    private String pbx(AgiLine line) {
        String said = line.parameter("pbx");
        return said.isEmpty() && !settings.pbxs().isEmpty()
                ? settings.pbxs().get(0).name()
                : said;
    }

    /** Where a caller stood when the PBX took over. */
    private record Place(String flow, long version, String node) {
        static @Nullable Place read(String text) {
            String[] parts = text.split(":", 3);
            return parts.length == 3 && parts[1].matches("[0-9]{1,18}")
                    ? new Place(parts[0], Long.parseLong(parts[1]), parts[2])
                    : null;
        }

        String text() {
            return flow + ":" + version + ":" + node;
        }
    }
}
