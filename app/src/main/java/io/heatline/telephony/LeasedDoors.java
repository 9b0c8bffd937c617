package io.heatline.telephony;

import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The PBXs that this node may command by itself, where several nodes hear them. What a person asks for at their phone is not asked about
 * here: it comes once, to the node they are at. Nor is a node's heartbeat, which speaks of that node alone.
 */
@Component
class LeasedDoors {

    private static final Logger log = LoggerFactory.getLogger(LeasedDoors.class);

    private final PbxLines lines;
    private final WriterLease lease;

    LeasedDoors(PbxLines lines, WriterLease lease) {
        this.lines = lines;
        this.lease = lease;
    }

    /** What a PBX is to do. */
    interface Order {
        void to(PbxDoor door) throws PbxRefused;
    }

    /** Whether there is one now. */
    boolean any() {
        return lines.connected().anyMatch(one -> lease.holds(one.pbx()));
    }

    /** Whether that one is. */
    boolean holds(String pbx) {
        return lease.holds(pbx);
    }

    /** To all of them; what one can't do keeps none of the others from it. */
    void all(String what, Order order) {
        lines.connected().forEach(one -> give(one, what, order));
    }

    /** To the first of them that does it. False when none does. */
    boolean first(String what, Order order) {
        return lines.connected().anyMatch(one -> give(one, what, order));
    }

    private boolean give(PbxLines.Connected one, String what, Order order) {
        if (!lease.holds(one.pbx())) {
            return false;
        }
        try {
            order.to(one.door());
            return true;
        } catch (PbxRefused e) {
            log.warn("PBX {}, {}: {}", one.pbx(), what, e.getMessage());
            return false;
        }
    }
}
