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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one PBX says, into the journal first, then to the machine, then on. All on the one thread of its line. */
final class PbxIntake {

    private static final Logger log = LoggerFactory.getLogger(PbxIntake.class);

    private final String pbx;
    private final CallMachine machine;
    private final EventJournal journal;
    private final Consumer<CallNews> told;
    private final Supplier<Optional<PbxDoor>> door;
    private final Consumer<PbxDoor> back;
    private final Clock clock;
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
            Clock clock) {
        this.pbx = pbx;
        this.machine = new CallMachine(pbx, settling, Duration.ofMinutes(10));
        this.journal = journal;
        this.told = told;
        this.door = door;
        this.back = back;
        this.clock = clock;
        this.tidied = clock.instant();
    }

    /** What was heard before this process began; of each call the last picture only. */
    void replay() throws IOException {
        List<CallNews> last = new ArrayList<>();
        Instant now = clock.instant();
        journal.replay(event -> last.addAll(machine.take(event, now)));
        last.forEach(told);
    }

    void take(PbxSignal signal) {
        if (signal instanceof PbxSignal.Said said) {
            keep(said.event());
            machine.take(said.event(), clock.instant()).forEach(told);
        } else if (signal instanceof PbxSignal.Missed missed) {
            log.error("{} events of PBX {} were dropped: asking it what is there", missed.events(), pbx);
            askForChannels = true;
        } else if (signal instanceof PbxSignal.LineUp) {
            log.info("PBX {} is connected", pbx);
            askForChannels = true;
            tellOfReturn = true;
        } else {
            log.warn("PBX {} is not connected", pbx);
        }
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

    /** Calls whose channels are gone ended while nobody listened. */
    private void reconcile(PbxDoor open) {
        try {
            Instant asked = clock.instant();
            Set<String> channels = open.channels();
            machine.reconcile(channels, asked, clock.instant()).forEach(told);
            askForChannels = false;
            if (tellOfReturn) {
                tellOfReturn = false;
                back.accept(open);
            }
        } catch (PbxRefused e) {
            log.warn("PBX {}: {}", pbx, e.getMessage());
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
