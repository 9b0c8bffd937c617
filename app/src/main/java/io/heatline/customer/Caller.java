package io.heatline.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may be calling.
 *
 * @param number as it was presented, read as one number where it is one
 * @param unknown why nobody is named; null when somebody is
 * @param households the likeliest first
 * @param more whether there are others behind these: a property office answers for hundreds
 */
public record Caller(Phone number, @Nullable Unknown unknown, List<Household> households, boolean more) {

    public Caller {
        households = List.copyOf(households);
    }

    /** Why a caller isn't recognised. */
    public enum Unknown {
        /** The network presented no number: anonymous, withheld, unavailable. */
        SUPPRESSED,
        /** What it presented is no phone number. */
        UNREADABLE,
        /** A number nobody in the archive has. */
        NOT_REGISTERED
    }

    /** How sure it is. */
    public enum Certainty {
        CERTAIN,
        LIKELY
    }

    /** What speaks for a premises. */
    public enum Reason {
        /** An agent chose it for this caller. */
        CHOSEN,
        /** This number, extension and all, is somebody's there. */
        REGISTERED,
        /** It is somebody's there, and of several extensions this one is not. */
        OTHER_EXTENSION,
        /** It is the same number, written here or presented without its area code. */
        WITHOUT_AREA,
        /** It is the number of a property office, who answers for many. */
        OFFICE,
        /** There is an order of this premises that isn't closed. */
        OPEN_ORDER
    }

    /**
     * A premises the call may be about.
     *
     * @param contact whose number it is; null where it was only chosen
     * @param chosen how often an agent chose it for this caller
     */
    public record Household(
            PremisesCard card,
            Certainty certainty,
            List<Reason> reasons,
            @Nullable Contact contact,
            int chosen,
            int openOrders) {
        public Household {
            reasons = List.copyOf(reasons);
        }
    }
}
