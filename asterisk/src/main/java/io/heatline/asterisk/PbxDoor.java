package io.heatline.asterisk;

import io.heatline.asterisk.PbxRefused.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.ManagerEventListener;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.AtxferAction;
import org.asteriskjava.manager.action.CoreSettingsAction;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.DbPutAction;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.MixMonitorAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueuePenaltyAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.action.StopMixMonitorAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.CoreSettingsResponse;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;

/** A signed-in connection to one PBX; no type of the library behind it passes this door. */
public final class PbxDoor implements AutoCloseable {
    private static final String PHONE = "PJSIP/";
    /** Where the dialplan lets pseudo channels wait for somebody. */
    private static final String PLACES = "heatline-out-later";

    private final PbxAddress address;
    private final DefaultManagerConnection connection;

    private PbxDoor(PbxAddress address, DefaultManagerConnection connection) {
        this.address = address;
        this.connection = connection;
    }

    /**
     * Connects and signs in.
     *
     * @param patience how long to wait for each answer
     * @throws PbxRefused if nothing answers, or it doesn't let us in
     */
    public static PbxDoor open(PbxAddress address, Duration patience) throws PbxRefused {
        return open(address, patience, event -> {});
    }

    /** As above, and hears what the PBX says from the first event on, on the thread that reads the socket. */
    static PbxDoor open(PbxAddress address, Duration patience, ManagerEventListener ear) throws PbxRefused {
        var connection = new DefaultManagerConnection(address.host(), address.port(), address.user(), address.secret());
        connection.setSocketTimeout(Math.toIntExact(patience.toMillis()));
        connection.setDefaultTimeout(patience.toMillis());
        connection.setDefaultResponseTimeout(patience.toMillis());
        connection.registerUserEventClass(HeatlineStepEvent.class);
        connection.addEventListener(ear);
        try {
            connection.login();
        } catch (AuthenticationFailedException e) {
            throw new PbxRefused(Reason.SIGN_IN_FAILED, "the PBX refuses " + address + ": check user and secret", e);
        } catch (IOException | TimeoutException e) {
            throw new PbxRefused(Reason.UNREACHABLE, "no PBX answers for " + address + ": is it running?", e);
        }
        return new PbxDoor(address, connection);
    }

    /**
     * The version Asterisk gives itself, such as {@code 22.5.2}.
     *
     * @throws PbxRefused if the connection is down, or the user may not read the core settings
     */
    public String version() throws PbxRefused {
        try {
            if (connection.sendAction(new CoreSettingsAction()) instanceof CoreSettingsResponse settings) {
                return settings.getAsteriskVersion();
            }
            throw new PbxRefused(Reason.NOT_PERMITTED, "the PBX doesn't tell " + address + " its settings", null);
        } catch (IOException | TimeoutException | IllegalStateException e) {
            throw new PbxRefused(Reason.UNREACHABLE, "the PBX at " + address + " no longer answers", e);
        }
    }

    /**
     * The unique ids of all channels there are now.
     *
     * @throws PbxRefused if the connection is down, or the user may not ask
     */
    public Set<String> channels() throws PbxRefused {
        return ask(new CoreShowChannelsAction()).stream()
                .filter(CoreShowChannelEvent.class::isInstance)
                .map(event -> ((CoreShowChannelEvent) event).getUniqueid())
                .collect(Collectors.toSet());
    }

    /**
     * The channels there are now.
     *
     * @throws PbxRefused if the connection is down, or the user may not ask
     */
    public List<PbxChannel> open() throws PbxRefused {
        return ask(new CoreShowChannelsAction()).stream()
                .filter(CoreShowChannelEvent.class::isInstance)
                .map(CoreShowChannelEvent.class::cast)
                .map(event -> new PbxChannel(
                        event.getChannel(), event.getUniqueid(), event.getLinkedid(), event.getBridgeid()))
                .toList();
    }

    /**
     * What its queues hold now.
     *
     * @throws PbxRefused if the connection is down, or the user may not ask
     */
    public PbxQueues queues() throws PbxRefused {
        var reading = new QueueReading(ask(new QueueStatusAction()));
        if (!reading.complete()) {
            throw new PbxRefused(Reason.NOT_PERMITTED, "the PBX doesn't tell " + address + " its queues", null);
        }
        return reading.queues();
    }

    /** Ends a channel. */
    public void hangUp(String channel) throws PbxRefused {
        order(new HangupAction(channel));
    }

    /** Sends whoever the channel speaks with to somebody else, and lets go of the channel. */
    public void transfer(String channel, String context, String exten) throws PbxRefused {
        order(new BlindTransfer(channel, context, exten));
    }

    /** Lets the channel speak with somebody else while the other party waits; hanging up then connects these two. */
    public void consult(String channel, String context, String exten) throws PbxRefused {
        order(new AtxferAction(channel, context, exten, 1));
    }

    /** Ends what {@link #consult} began: the channel speaks with who was waiting. */
    public void endConsultation(String channel) throws PbxRefused {
        order(new CancelAtxfer(channel));
    }

    /** Moves two channels to one place of the dialplan. */
    public void move(String channel, String other, String context, String exten) throws PbxRefused {
        order(new RedirectAction(channel, other, context, exten, 1, context, exten, 1));
    }

    /** Rings an extension, and sends it to a place of the dialplan when it answers. */
    public void fetch(String extension, String context, String exten, String shown, Duration patience)
            throws PbxRefused {
        order(Originate.extension(extension)
                .to(context, exten)
                .shows(shown)
                .within(patience)
                .action());
    }

    /** Rings a number outside by the dialplan's own route, and sends it to a place of the dialplan when it answers. */
    public void fetchOutside(String number, String route, String context, String exten, Duration patience)
            throws PbxRefused {
        order(Originate.number(number, route)
                .to(context, exten)
                .within(patience)
                .action());
    }

    /**
     * Rings whoever is on duty, and asks for the key that says they take it.
     *
     * @param number an extension, or a number outside
     * @param mark given back with the key
     */
    public void alert(String number, String mark, Duration patience) throws PbxRefused {
        order(Originate.either(number)
                .to("heatline-duty", "s")
                .with("HEATLINE_DUTY", mark)
                .within(patience)
                .action());
    }

    /** As if the phone at the channel's end had pressed a key. */
    public void press(String channel, char key) throws PbxRefused {
        var action = new PlayDtmfAction(channel, String.valueOf(key));
        action.setReceive(true);
        order(action);
    }

    /** Records what a channel hears and says while it speaks with somebody; the file lies among the PBX's recordings. */
    public void record(String channel, String file) throws PbxRefused {
        order(new MixMonitorAction(channel, file, "b"));
    }

    /** What a channel's variable holds; empty if it is not set. */
    public String variable(String channel, String name) throws PbxRefused {
        String value = order(new GetVarAction(channel, name)).getAttribute("Value");
        return value == null ? "" : value;
    }

    /** Sets a channel's variable. */
    public void set(String channel, String name, String value) throws PbxRefused {
        order(new SetVarAction(channel, name, value));
    }

    /** Ends the recording that {@link #record} began. */
    public void stopRecording(String channel) throws PbxRefused {
        order(new StopMixMonitorAction(channel));
    }

    /**
     * Keeps in the PBX whether a phone's calls are recorded.
     *
     * @param way {@code in}, {@code out} or {@code internal}
     * @param policy {@code always}, {@code never}, {@code demand}, or {@code default} for as all are
     */
    public void recordPolicy(String extension, String way, String policy) throws PbxRefused {
        order(new DbPutAction("heatline-record", extension + "-" + way, policy));
    }

    /** Adds a phone to a queue; a phone already in it stays. */
    public void joinQueue(String queue, String extension, int penalty) throws PbxRefused {
        var action = new QueueAddAction(queue, PHONE + extension);
        action.setMemberName(extension);
        action.setPenalty(penalty);
        order(action);
    }

    /** Takes a phone out of a queue. */
    public void leaveQueue(String queue, String extension) throws PbxRefused {
        order(new QueueRemoveAction(queue, PHONE + extension));
    }

    /** How far back in the queue a phone that is in it stands: it rings when none with a lower penalty can. */
    public void penalise(String queue, String extension, int penalty) throws PbxRefused {
        order(new QueuePenaltyAction(PHONE + extension, penalty, queue));
    }

    /** Reads the settings of a queue from its file again, also while callers wait in it; of all queues when none is named. */
    public void reloadQueue(@Nullable String queue) throws PbxRefused {
        order(QueueCommand.reload(queue));
    }

    /**
     * Who waits in queues now.
     *
     * @throws PbxRefused if the connection is down, or the user may not ask
     */
    public List<PbxWaiting> waiting() throws PbxRefused {
        return new QueueReading(ask(new QueueStatusAction())).waiting();
    }

    /** Puts who waits where that priority belongs, and keeps it for when they come back to the queue. */
    public void raise(String queue, String channel, int priority) throws PbxRefused {
        order(QueueCommand.raise(queue, channel, priority));
        set(channel, "QUEUE_PRIO", Integer.toString(priority));
    }

    /** Takes who waits out of the queue; the dialplan asks what is next, and says why. */
    public void letGo(String queue, String channel, String why) throws PbxRefused {
        order(QueueCommand.withdraw(queue, channel, why));
    }

    /**
     * Keeps somebody's place in a queue with a pseudo channel; when an agent takes it, the number is called.
     *
     * @param position from 1 on; null for the end
     */
    public void keepPlace(String number, String queue, int priority, @Nullable Integer position) throws PbxRefused {
        order(Originate.number(number, PLACES)
                .to("heatline-place", queue)
                .shows(number)
                .with("QUEUE_PRIO", Integer.toString(priority))
                .with("HEATLINE_QUEUE_POSITION", position == null ? "" : position.toString())
                .action());
    }

    /** Gives up the places that are kept for a number; once is enough. */
    public void giveUpPlace(String number) throws PbxRefused {
        for (PbxChannel channel : open()) {
            if (channel.name().startsWith(Originate.half(number, PLACES))
                    && channel.name().endsWith(";1")) {
                hangUp(channel.name());
            }
        }
    }

    /** Pauses a phone in all queues, or ends the pause. */
    public void pause(String extension, boolean paused, String reason) throws PbxRefused {
        var action = new QueuePauseAction(PHONE + extension, paused);
        action.setReason(reason);
        order(action);
    }

    /** Sets a variable every channel sees. */
    public void setGlobal(String name, String value) throws PbxRefused {
        order(new SetVarAction(name, value));
    }

    /** Rings an extension, and when it answers dials the number from the context. */
    public void dial(String extension, String context, String number, Duration patience) throws PbxRefused {
        order(Originate.extension(extension)
                .to(context, number)
                .shows(number)
                .within(patience)
                .action());
    }

    private Collection<ResponseEvent> ask(EventGeneratingAction action) throws PbxRefused {
        requireOneLineEach(action);
        try {
            return connection.sendEventGeneratingAction(action).getEvents();
        } catch (EventTimeoutException | IOException | IllegalStateException e) {
            throw new PbxRefused(Reason.UNREACHABLE, "the PBX at " + address + " no longer answers", e);
        }
    }

    private ManagerResponse order(ManagerAction action) throws PbxRefused {
        requireOneLineEach(action);
        try {
            var response = connection.sendAction(action);
            if (response instanceof ManagerError) {
                throw new PbxRefused(
                        Reason.NOT_PERMITTED,
                        "the PBX at " + address + " refuses " + action.getAction() + ": " + response.getMessage(),
                        null);
            }
            return response;
        } catch (IOException | TimeoutException | IllegalStateException e) {
            throw new PbxRefused(Reason.UNREACHABLE, "the PBX at " + address + " no longer answers", e);
        }
    }

    /**
     * The library writes values as they are, each on a line of its own: a line break within one would be another field, or another command.
     * Whatever an action holds is in what it says of itself. It is refused and not mended: half a number is another number.
     */
    private void requireOneLineEach(ManagerAction action) throws PbxRefused {
        if (action.toString().chars().anyMatch(Character::isISOControl)) {
            throw new PbxRefused(
                    Reason.NOT_PERMITTED,
                    "the PBX at " + address + " is not asked for " + action.getAction() + ": a value has a line break",
                    null);
        }
    }

    /** Twice does no harm: a lost connection is closed too, so that the library stops trying on its own. */
    @Override
    public void close() {
        try {
            connection.logoff();
        } catch (IllegalStateException e) {
            // It was closed before.
        }
    }
}
