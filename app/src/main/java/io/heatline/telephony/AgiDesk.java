package io.heatline.telephony;

import io.heatline.asterisk.AgiDoor;
import io.heatline.asterisk.PbxRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The FastAGI port, open while the application runs; and its heartbeat, by which a dialplan knows that an answer will come. */
@Component
class AgiDesk implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AgiDesk.class);

    private final TelephonySettings settings;
    private final IvrDesk desk;
    private final PbxLines lines;
    private final Clock clock;
    private volatile @Nullable AgiDoor door;

    AgiDesk(TelephonySettings settings, IvrDesk desk, PbxLines lines, Clock clock) {
        this.settings = settings;
        this.desk = desk;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.pbxs().isEmpty()) {
            return;
        }
        TelephonySettings.Agi agi = settings.agi();
        try {
            door = AgiDoor.open(InetAddress.getByName(agi.host()), agi.port(), agi.atOnce(), desk::answer);
        } catch (IOException e) {
            // Calls go on by the dialplan's fallback, and everything else works.
            log.error("FastAGI can't listen on {}:{}: {}", agi.host(), agi.port(), e.getMessage());
        }
    }

    /** Silence for half a minute sends callers to the fallback at once. */
    @Scheduled(scheduler = TelephonySchedulers.PULSE, fixedDelayString = "PT10S")
    void beat() {
        if (door != null) {
            lines.doors().forEach(pbx -> {
                try {
                    pbx.setGlobal(
                            "HEATLINE_ALIVE", Long.toString(clock.instant().getEpochSecond()));
                } catch (PbxRefused e) {
                    log.warn("no heartbeat to a PBX: {}", e.getMessage());
                }
            });
        }
    }

    @Override
    public void stop() {
        if (door != null) {
            door.close();
            door = null;
        }
    }

    @Override
    public boolean isRunning() {
        return door != null;
    }
}
