package io.heatline.telephony;

import io.heatline.edge.Conflict;
import io.heatline.identity.PersonId;
import io.heatline.telephony.store.AgentMapper;
import io.heatline.telephony.store.AgentRow;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Service;

/**
 * What a browser needs to be an agent's phone. It is not given the password but a digest of extension, realm and password, as SIP's
 * digest authentication uses it (RFC 2617, HA1): good for this one extension at this PBX, and for nothing else.
 */
@Service
public class BrowserPhones {

    private final AgentMapper agents;
    private final PhoneSettings settings;

    BrowserPhones(AgentMapper agents, PhoneSettings settings) {
        this.agents = agents;
        this.settings = settings;
    }

    /**
     * How to sign in at the PBX.
     *
     * @param ha1 MD5, since nothing else is spoken there
     */
    public record Access(String extension, String realm, String ha1) {}

    /** The phone one sits at is not one in a browser, or no PBX takes such phones. */
    public static final class NoBrowserPhone extends Conflict {
        private static final long serialVersionUID = 1L;

        NoBrowserPhone(String why) {
            super("no-browser-phone", why);
        }
    }

    /**
     * For whoever sits at a browser phone, and nobody else.
     *
     * @throws Agents.NoPhone when they sit at none
     * @throws NoBrowserPhone when it is none in a browser
     */
    public Access access(PersonId person) {
        String extension = extension(person);
        return new Access(extension, settings.realm(), ha1(extension));
    }

    /**
     * The extension whose line this person's browser may be.
     *
     * @throws Agents.NoPhone when they sit at none
     * @throws NoBrowserPhone when it is none in a browser
     */
    public String extension(PersonId person) {
        AgentRow row = agents.ofPerson(person.value()).orElseThrow(Agents.NoPhone::new);
        if (!settings.inBrowser(row.extension())) {
            throw new NoBrowserPhone(row.extension() + " is a phone on a desk");
        }
        line();
        return row.extension();
    }

    /** Where the PBX takes browser phones. */
    public URI line() {
        URI line = settings.line();
        if (line == null || settings.secret() == null) {
            throw new NoBrowserPhone("no PBX takes phones in browsers");
        }
        return line;
    }

    private String ha1(String extension) {
        String text = extension + ":" + settings.realm() + ":" + settings.secret();
        try {
            var md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
