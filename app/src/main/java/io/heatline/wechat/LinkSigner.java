package io.heatline.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heatline.identity.PersonId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Writes links as tokens nobody else can write, and reads them back. No row is needed for one. */
@Component
class LinkSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int LONGEST_TOKEN = 300;

    private final SecretKeySpec key;

    LinkSigner(LinkSecret secret) {
        this.key = new SecretKeySpec(secret.bytes(), ALGORITHM);
    }

    String token(Link link) {
        byte[] content = content(link);
        return ENCODER.encodeToString(content) + "." + ENCODER.encodeToString(signature(content));
    }

    /** @throws LinkUnknown when this is not a token of ours, whatever else it may be */
    Link read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 2 || token.length() > LONGEST_TOKEN) {
            throw new LinkUnknown();
        }
        byte[] content = decode(parts[0]);
        if (!MessageDigest.isEqual(signature(content), decode(parts[1]))) {
            throw new LinkUnknown();
        }
        return link(content);
    }

    private static byte[] content(Link link) {
        return String.join(
                        " ",
                        link.number(),
                        link.person().value(),
                        Long.toString(link.expiresAt().getEpochSecond()))
                .getBytes(UTF_8);
    }

    private static Link link(byte[] content) {
        List<String> words = List.of(new String(content, UTF_8).split(" ", -1));
        return new Link(words.get(0), new PersonId(words.get(1)), Instant.ofEpochSecond(Long.parseLong(words.get(2))));
    }

    private static byte[] decode(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException notBase64) {
            throw new LinkUnknown();
        }
    }

    private byte[] signature(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update("link 1 ".getBytes(UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
