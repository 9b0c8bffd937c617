package io.heatline.asterisk.call;

import static io.heatline.asterisk.call.Story.called;
import static io.heatline.asterisk.call.Story.second;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The calls a hotline has, written by hand. What each must come to stands in {@link CallMachineTest}, worked out from these times. */
final class Stories {
    private Stories() {}

    static List<PbxEvent> named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    static Map<String, List<PbxEvent>> all() {
        Map<String, Story> stories = new LinkedHashMap<>();
        stories.put("simple", simple());
        stories.put("abandoned in menu", abandonedInMenu());
        stories.put("served by menu", servedByMenu());
        stories.put("abandoned in queue", abandonedInQueue());
        stories.put("abandoned ringing", abandonedRinging());
        stories.put("second agent", secondAgent());
        stories.put("hold", hold());
        stories.put("blind transfer", blindTransfer());
        stories.put("attended transfer", attendedTransfer());
        stories.put("attended by phone", attendedByPhone());
        stories.put("attended cancelled", attendedCancelled());
        stories.put("three way", threeWay());
        stories.put("overflow to voicemail", overflowToVoicemail());
        stories.put("time over in queue", timeOverInQueue());
        stories.put("key in queue", keyInQueue());
        stories.put("full queue", fullQueue());
        stories.put("survey", survey());
        stories.put("outbound", outbound());
        stories.put("outbound busy", outboundBusy());
        Map<String, List<PbxEvent>> events = new LinkedHashMap<>();
        stories.forEach((name, story) -> events.put(name, story.events()));
        return events;
    }

    /** Menu 5 s, waits 3 s (ringing from the 6th), talks 20 s. */
    static Story simple() {
        return called().joins(5, "service")
                .rings(6, "a", "8001", "service")
                .answers(8, "a", "8001", "service")
                .leaves(28, "c", "bridge-1")
                .leaves(28.001, "a", "bridge-1")
                .done(28.002, "a", "8001", "service")
                .hangsUp(28.01, "a")
                .hangsUp(28.02, "c");
    }

    static Story abandonedInMenu() {
        return called().hangsUp(4, "c");
    }

    static Story servedByMenu() {
        return called().step(12, "done", "").hangsUp(12.5, "c");
    }

    /** No agent is free: waits 15 s and goes. */
    static Story abandonedInQueue() {
        return called().joins(5, "service").givesUp(20, "service").hangsUp(20.01, "c");
    }

    /** Goes while the phone rings: 7 s after it began. */
    static Story abandonedRinging() {
        return called().joins(5, "service")
                .rings(6, "a", "8001", "service")
                .ringEnds(13, "a", "CANCEL")
                .hangsUp(13.001, "a")
                .givesUp(13.002, "service")
                .hangsUp(13.01, "c");
    }

    /** 8001 lets it ring for 10 s, 8002 takes it after 2 s. */
    static Story secondAgent() {
        return called().joins(5, "service")
                .rings(5.1, "a", "8001", "service")
                .misses(15.1, "a", "8001", "service")
                .rings(16, "b", "8002", "service")
                .answers(18, "b", "8002", "service")
                .leaves(48, "c", "bridge-1")
                .leaves(48, "b", "bridge-1")
                .done(48, "b", "8002", "service")
                .hangsUp(48, "b")
                .hangsUp(48, "c");
    }

    /** Talks 10 s, holds 5 s, talks 10 s. */
    static Story hold() {
        return called().joins(5, "service")
                .rings(5, "a", "8001", "service")
                .answers(7, "a", "8001", "service")
                .holds(17, "a")
                .resumes(22, "a")
                .leaves(32, "c", "bridge-1")
                .leaves(32, "a", "bridge-1")
                .done(32, "a", "8001", "service")
                .hangsUp(32, "a")
                .hangsUp(32, "c");
    }

    /** 8001 talks 10 s and sends the caller on; 8002 rings 4 s and talks 16 s. */
    static Story blindTransfer() {
        return called().joins(5, "service")
                .rings(5, "a", "8001", "service")
                .answers(7, "a", "8001", "service")
                .add(new PbxEvent.BlindTransferred(second(17), Story.CALL, "a", "8002"))
                .leaves(17.001, "c", "bridge-1")
                .leaves(17.002, "a", "bridge-1")
                .done(17.003, "a", "8001", "service")
                .hangsUp(17.01, "a")
                .dials(17.02, "b", "8002", "c")
                .ringEnds(21, "b", "ANSWER")
                .enters(21.001, "b", "bridge-2")
                .enters(21.002, "c", "bridge-2")
                .leaves(37, "c", "bridge-2")
                .leaves(37.001, "b", "bridge-2")
                .hangsUp(37.01, "b")
                .hangsUp(37.02, "c");
    }

    /** By the PBX's own feature: 8001 talks 10 s, asks 8002 (rings 3 s, speaks 5 s), then 8002 talks 12 s with the caller. */
    static Story attendedTransfer() {
        return called().joins(5, "service")
                .rings(5, "a", "8001", "service")
                .answers(7, "a", "8001", "service")
                .leaves(17, "a", "bridge-1")
                .dials(17.001, "b", "8002", "a")
                .ringEnds(20, "b", "ANSWER")
                .enters(20.001, "b", "bridge-2")
                .enters(20.002, "a", "bridge-2")
                .add(new PbxEvent.AttendedTransferred(second(25), Story.CALL, "a", Story.CALL, "a", "b"))
                .leaves(25.001, "a", "bridge-2")
                .leaves(25.002, "b", "bridge-2")
                .enters(25.003, "b", "bridge-1")
                .done(25.004, "a", "8001", "service")
                .hangsUp(25.01, "a")
                .leaves(37, "c", "bridge-1")
                .leaves(37, "b", "bridge-1")
                .hangsUp(37, "b")
                .hangsUp(37, "c");
    }

    /** By the phone's second line: a call of its own (d rings b) that becomes part of the first one. */
    static Story attendedByPhone() {
        String second = "1768464018.4";
        return called().joins(5, "service")
                .rings(5, "a", "8001", "service")
                .answers(7, "a", "8001", "service")
                .holds(17, "a")
                .linked(second)
                .appears(18, "d", "PJSIP/8001-d", "from-agent", "8002", "8001")
                .dials(18.1, "b", "8002", "d")
                .ringEnds(20, "b", "ANSWER")
                .enters(20.001, "b", "bridge-2")
                .enters(20.002, "d", "bridge-2")
                .add(new PbxEvent.AttendedTransferred(second(25), Story.CALL, "a", second, "d", "b"))
                .leaves(25.001, "d", "bridge-2")
                .leaves(25.002, "b", "bridge-2")
                .linked(Story.CALL)
                .enters(25.003, "b", "bridge-1")
                .leaves(25.004, "a", "bridge-1")
                .done(25.005, "a", "8001", "service")
                .hangsUp(25.01, "a")
                .linked(second)
                .hangsUp(25.02, "d")
                .linked(Story.CALL)
                .leaves(37, "c", "bridge-1")
                .leaves(37, "b", "bridge-1")
                .hangsUp(37, "b")
                .hangsUp(37, "c");
    }

    /** 8002 is asked for 5 s and declines; 8001 is back with the caller for 10 s. */
    static Story attendedCancelled() {
        return called().joins(5, "service")
                .rings(5, "a", "8001", "service")
                .answers(7, "a", "8001", "service")
                .leaves(17, "a", "bridge-1")
                .dials(17.001, "b", "8002", "a")
                .ringEnds(20, "b", "ANSWER")
                .enters(20.001, "b", "bridge-2")
                .enters(20.002, "a", "bridge-2")
                .leaves(25, "a", "bridge-2")
                .leaves(25, "b", "bridge-2")
                .enters(25.001, "a", "bridge-1")
                .hangsUp(25.01, "b")
                .leaves(35, "c", "bridge-1")
                .leaves(35, "a", "bridge-1")
                .done(35, "a", "8001", "service")
                .hangsUp(35, "a")
                .hangsUp(35, "c");
    }

    /** 8002 is asked, then all three talk for 8 s. */
    static Story threeWay() {
        return called().joins(5, "service")
                .rings(5, "a", "8001", "service")
                .answers(7, "a", "8001", "service")
                .leaves(17, "a", "bridge-1")
                .dials(17.001, "b", "8002", "a")
                .ringEnds(20, "b", "ANSWER")
                .enters(20.001, "b", "bridge-2")
                .enters(20.002, "a", "bridge-2")
                .leaves(25, "a", "bridge-2")
                .leaves(25, "b", "bridge-2")
                .enters(25.001, "a", "bridge-1")
                .enters(25.002, "b", "bridge-1")
                .leaves(33, "c", "bridge-1")
                .leaves(33, "a", "bridge-1")
                .leaves(33, "b", "bridge-1")
                .done(33, "a", "8001", "service")
                .hangsUp(33, "a")
                .hangsUp(33, "b")
                .hangsUp(33, "c");
    }

    /** The service queue for 30 s, the other one for 20 s, then a message of 14 s. */
    static Story overflowToVoicemail() {
        return called().joins(5, "service")
                .leavesQueue(35, "service")
                .joins(35.1, "fees")
                .leavesQueue(55.1, "fees")
                .step(56, "voicemail", "1768464000.1_voicemail_1768464056.wav")
                .hangsUp(70, "c");
    }

    /** 30 s in the queue, then the menu says that nobody is free and ends the call: Asterisk calls that giving up, too. */
    static Story timeOverInQueue() {
        return called().joins(5, "service")
                .givesUp(35, "service")
                .step(35.1, "ivr", "after queue TIMEOUT")
                .step(40, "done", "")
                .hangsUp(40.1, "c");
    }

    /** Waits 20 s, then presses the key that hangs up. */
    static Story keyInQueue() {
        return called().joins(5, "service")
                .givesUp(25, "service")
                .step(25.1, "ivr", "after queue KEY")
                .step(26, "done", "")
                .hangsUp(26.1, "c");
    }

    /** No queue event at all tells of a queue that lets nobody in. */
    static Story fullQueue() {
        return called().step(5, "ivr", "after queue FULL").step(10, "done", "").hangsUp(10.1, "c");
    }

    /** After the conversation of 10 s the caller stays 6 s and presses 5. */
    static Story survey() {
        return called().joins(5, "service")
                .rings(5, "a", "8001", "service")
                .answers(7, "a", "8001", "service")
                .leaves(17, "a", "bridge-1")
                .leaves(17.001, "c", "bridge-1")
                .done(17.002, "a", "8001", "service")
                .hangsUp(17.003, "a")
                .step(17.01, "survey", "")
                .step(23, "surveyed", "5")
                .hangsUp(23.5, "c");
    }

    /** 8001 calls out: 6 s of ringing, 30 s of talk. */
    static Story outbound() {
        return new Story()
                .appears(0, "a", "PJSIP/8001-a", "from-agent", "13900002222", "8001")
                .add(new PbxEvent.Stepped(second(0.1), Story.CALL, "a", "outbound", "13900002222"))
                .appears(0.2, "t", "PJSIP/trunk-main-t", "from-trunk", "", "95128")
                .add(new PbxEvent.Rang(second(0.201), Story.CALL, "t", "PJSIP/trunk-main-t", "a"))
                .ringEnds(6.2, "t", "ANSWER")
                .enters(6.2, "t", "bridge-1")
                .enters(6.2, "a", "bridge-1")
                .leaves(36.2, "t", "bridge-1")
                .leaves(36.2, "a", "bridge-1")
                .hangsUp(36.2, "t")
                .hangsUp(36.2, "a");
    }

    static Story outboundBusy() {
        return new Story()
                .appears(0, "a", "PJSIP/8001-a", "from-agent", "13900002222", "8001")
                .appears(0.2, "t", "PJSIP/trunk-main-t", "from-trunk", "", "95128")
                .add(new PbxEvent.Rang(second(0.201), Story.CALL, "t", "PJSIP/trunk-main-t", "a"))
                .ringEnds(2, "t", "BUSY")
                .hangsUp(2.01, "t")
                .hangsUp(2.02, "a");
    }
}
