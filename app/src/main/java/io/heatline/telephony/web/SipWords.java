package io.heatline.telephony.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of SIP as a doorkeeper reads. */
final class SipWords {

    private static final Pattern REQUEST = Pattern.compile("\\A[A-Z]+ \\S+ SIP/2\\.0\r?\n");
    private static final Pattern ANSWER = Pattern.compile("\\ASIP/2\\.0 [1-6][0-9]{2}");
    private static final Pattern FROM =
            Pattern.compile("^(?:from|f)[ \\t]*:(.*)$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern WHO = Pattern.compile("sips?:([^@:;>\\s]*)@?", Pattern.CASE_INSENSITIVE);
    /** A header that goes on in the next line: allowed once, used by nobody but who has something to hide. */
    private static final Pattern FOLDED = Pattern.compile("\n[ \\t]");

    private SipWords() {}

    /** Whether a message a browser sends is an answer, a keep-alive, or a request in the name of this extension and of nobody else. */
    static boolean speaksFor(String extension, String message) {
        if (message.isBlank() || ANSWER.matcher(message).find()) {
            return true;
        }
        if (!REQUEST.matcher(message).find()) {
            return false;
        }
        String head = head(message);
        Matcher from = FROM.matcher(head);
        return !FOLDED.matcher(head).find() && from.find() && names(extension, from.group(1)) && !from.find();
    }

    /** Whether this is the one address in it. */
    private static boolean names(String extension, String header) {
        Matcher who = WHO.matcher(header);
        return who.find() && who.group(1).equals(extension) && !who.find();
    }

    private static String head(String message) {
        int end = message.indexOf("\r\n\r\n");
        return end < 0 ? message : message.substring(0, end + 2);
    }
}
