package io.heatline.telephony;

import io.heatline.rules.CallVerdict;
import java.time.Duration;
import java.util.List;

/** For a menu that asks nobody: the rules say nothing, nobody is on duty, no place is kept. */
final class NobodyAtTheDesk implements IvrWorld.AtTheDesk {

    @Override
    public CallVerdict decide(String point, Duration waited) {
        return CallVerdict.NOTHING;
    }

    @Override
    public List<String> onDuty(String roster) {
        return List.of();
    }

    @Override
    public boolean keepPlace(String queue, int priority, boolean samePlace) {
        return false;
    }
}
