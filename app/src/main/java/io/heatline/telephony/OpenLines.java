package io.heatline.telephony;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which browsers are a phone now, on this node. An extension has one line: the newest browser has it. */
@Component
public class OpenLines {

    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    /** A browser's line to the PBX. */
    public interface Line {
        /** Ends it; the browser is told why. */
        void end(Why why);
    }

    /** Why a line ended that nobody hung up. */
    public enum Why {
        /** Another tab or device of the same person took it, or somebody else the extension. */
        ELSEWHERE,
        /** Its person left the phone. */
        LEFT
    }

    /** This browser is the phone from now on; the one before it no longer. */
    public void opened(String extension, Line line) {
        Line before = lines.put(extension, line);
        if (before != null) {
            before.end(Why.ELSEWHERE);
        }
    }

    /** This browser no longer is. */
    public void closed(String extension, Line line) {
        lines.remove(extension, line);
    }

    boolean isOpen(String extension) {
        return lines.containsKey(extension);
    }

    void end(String extension, Why why) {
        Line line = lines.remove(extension);
        if (line != null) {
            line.end(why);
        }
    }
}
