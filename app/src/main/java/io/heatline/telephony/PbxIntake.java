package io.heatline.telephony;

import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxLine;
import io.heatline.asterisk.PbxRefused;
import io.heatline.asterisk.PbxSignal;
import io.heatline.asterisk.call.CallMachine;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.EventJournal;
import io.heatline.asterisk.call.PbxEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What one PBX says, into the journal first, then to the machine, then on. All on the one thread of its line. */
final class PbxIntake {

    private static final Logger log = LoggerFactory.getLogger(PbxIntake.class);

    /** How far back the PBX's own log is read where nothing was ever heard. */
    private static final Duration FIRST_TIME = Duration.ofHours(72);
    /** Of what was heard last, a call may have begun that much earlier. */
    private static final Duration LONGEST_CALL = Duration.ofHours(4);

    private final String pbx;
    private final CallMachine machine;
    private final EventJournal journal;
    private final Consumer<CallNews> told;
    private final Supplier<Optional<PbxDoor>> door;
    private final Consumer<PbxDoor> back;
    private final Away away;
    private final Clock clock;
    private @Nullable Instant heard;
    private Instant lineUp;
    private boolean askForChannels;
    private boolean tellOfReturn;
    private Instant tidied;

    PbxIntake(
            String pbx,
            Duration settling,
            EventJournal journal,
            Consumer<CallNews> told,
            Supplier<Optional<PbxDoor>> door,
            Consumer<PbxDoor> back,
            Away away,
            Clock clock) {
        this.pbx = pbx;
        this.machine = new CallMachine(pbx, settling, Duration.ofMinutes(10));
        this.journal = journal;
        this.told = told;
        this.door = door;
        this.back = back;
        this.away = away;
        this.clock = clock;
        this.tidied = clock.instant();
        this.lineUp = tidied;
    }

    /** What the PBX wrote down while nobody listened, and which of its calls are settled. */
    interface Away {
        /** Events of calls that began then or later, and since the PBX is ours. */
        List<PbxEvent> since(Instant from) throws IOException;

        /** Whether a call with this linked id is written down and over. */
        boolean settled(String linkedid);
    }

    /** What was heard before this process began; of each call the last picture only. */
    void replay() throws IOException {
        List<CallNews> last = new ArrayList<>();
        Instant now = clock.instant();
        journal.replay(event -> {
            heard(event);
            last.addAll(machine.take(event, now));
        });
        last.forEach(told);
    }

    void take(PbxSignal signal) {
        if (signal instanceof PbxSignal.Said said) {
            takeEvent(said.event());
        } else if (signal instanceof PbxSignal.Missed missed) {
            log.error("{} events of PBX {} were dropped: asking it what is there", missed.events(), pbx);
            askForChannels = true;
        } else if (signal instanceof PbxSignal.LineUp up) {
            log.info("PBX {} is connected", pbx);
            lineUp = up.at();
            askForChannels = true;
            tellOfReturn = true;
        } else {
            log.warn("PBX {} is not connected", pbx);
        }
    }

    private void takeEvent(PbxEvent event) {
        keep(event);
        heard(event);
        machine.take(event, clock.instant()).forEach(told);
    }

    /** Between events. */
    void idle() {
        journal.sync();
        machine.settle(clock.instant()).forEach(told);
        if (askForChannels) {
            door.get().ifPresent(this::reconcile);
        }
        if (tidied.plus(Duration.ofMinutes(10)).isBefore(clock.instant())) {
            tidied = clock.instant();
            tidy();
        }
    }

    void close() {
        journal.close();
    }

    long open() {
        return machine.open();
    }

    private void keep(PbxEvent event) {
        try {
            journal.append(event);
        } catch (RuntimeException e) {
            log.error("an event of PBX {} is not in the journal; it is taken all the same", pbx, e);
        }
    }

    /** First what happened while nobody listened, as the PBX wrote it down; then, calls whose channels are gone are over. */
    private void reconcile(PbxDoor open) {
        try {
            takeIn();
            Instant asked = clock.instant();
            Set<String> channels = open.channels();
            machine.reconcile(channels, asked, clock.instant()).forEach(told);
            agree(open);
            askForChannels = false;
            if (tellOfReturn) {
                tellOfReturn = false;
                back.accept(open);
            }
        } catch (PbxRefused e) {
            log.warn("PBX {}: {}", pbx, e.getMessage());
        } catch (DataAccessException e) {
            log.warn("what PBX {} did meanwhile is taken in when the database is back: {}", pbx, e.getMessage());
        }
    }

    /** Where its queues hold others than we thought, we have missed something. */
    private void agree(PbxDoor open) {
        try {
            Instant asked = clock.instant();
            Map<String, CallMachine.Place> waiting = new HashMap<>();
            open.queues()
                    .callers()
                    .forEach(one -> waiting.put(
                            one.channel(),
                            new CallMachine.Place(one.queue(), one.position(), asked.minus(one.waited()))));
            machine.missed(waiting, asked).forEach(this::takeEvent);
        } catch (PbxRefused e) {
            log.warn("who waits at PBX {} is not known: {}", pbx, e.getMessage());
        }
    }

    private void takeIn() {
        Instant last = heard;
        Instant from = last == null ? clock.instant().minus(FIRST_TIME) : last.minus(LONGEST_CALL);
        try {
            // A moment ago, or the calls would seem to have been heard of after the PBX is asked for its channels.
            Instant now = clock.instant().minusMillis(1);
            List<CallNews> news = machine.fill(away.since(from), lineUp, away::settled, now);
            if (!news.isEmpty()) {
                log.info("{} calls of PBX {} went on, or were all, while nobody listened", news.size(), pbx);
            }
            news.forEach(told);
        } catch (IOException e) {
            log.error("what PBX {} wrote down while nobody listened can't be read: {}", pbx, e.getMessage());
        }
    }

    private void heard(PbxEvent event) {
        Instant last = heard;
        if (last == null || last.isBefore(event.at())) {
            heard = event.at();
        }
    }

    private void tidy() {
        try {
            journal.tidy();
        } catch (IOException e) {
            log.warn("old files of the journal of PBX {} stay", pbx, e);
        }
    }

    /** The line it is fed by. */
    static PbxLine line(TelephonySettings.Pbx pbx, Clock clock, Consumer<PbxSignal> taker, Runnable idle) {
        var address = new io.heatline.asterisk.PbxAddress(pbx.host(), pbx.port(), pbx.user(), pbx.secret());
        return PbxLine.open(pbx.name(), address, clock, PbxLine.Settings.usual(), taker, idle);
    }
}
