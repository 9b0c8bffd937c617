package io.heatline.workorder;

import java.util.EnumSet;
import java.util.Set;

/** What a consultation or a complaint is about (咨询类型、投诉类别). */
public enum Topic {
    FEES,
    CONTRACT,
    STOP_HEATING,
    RESUME_HEATING,
    POLICY,
    METERING,
    HEATING,
    ATTITUDE,
    DELAY,
    WORKMANSHIP,
    CHARGES,
    OTHER;

    private static final Set<Topic> ASKED =
            EnumSet.of(FEES, CONTRACT, STOP_HEATING, RESUME_HEATING, POLICY, METERING, OTHER);
    private static final Set<Topic> COMPLAINED = EnumSet.of(HEATING, ATTITUDE, DELAY, WORKMANSHIP, CHARGES, OTHER);

    /** Whether requests of this type are about such things. */
    public boolean fits(RequestType type) {
        return switch (type) {
            case CONSULTATION -> ASKED.contains(this);
            case COMPLAINT -> COMPLAINED.contains(this);
            default -> false;
        };
    }
}
