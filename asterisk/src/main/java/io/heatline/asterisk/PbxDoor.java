package io.heatline.asterisk;

import io.heatline.asterisk.PbxRefused.Reason;
import java.io.IOException;
import java.time.Duration;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CoreSettingsAction;
import org.asteriskjava.manager.response.CoreSettingsResponse;

/** A signed-in connection to one PBX; no type of the library behind it passes this door. It reconnects by itself. */
public final class PbxDoor implements AutoCloseable {
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
        var connection = new DefaultManagerConnection(address.host(), address.port(), address.user(), address.secret());
        connection.setSocketTimeout(Math.toIntExact(patience.toMillis()));
        connection.setDefaultTimeout(patience.toMillis());
        connection.setDefaultResponseTimeout(patience.toMillis());
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

    @Override
    public void close() {
        connection.logoff();
    }
}
