package io.heatline.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heatline.edge.HeatlineSettings;
import io.heatline.edge.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The key that signs links: configured, or made once and kept beside the embedded database. */
@Component
class LinkSecret {

    private static final String FILE = "link.secret";

    private final String secret;

    LinkSecret(LinkSettings settings, HeatlineSettings heatline, Environment environment) {
        String configured = settings.secret();
        if (configured == null && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new StartRefused(
                    "Technicians' links have no secret.",
                    "Set heatline.link.secret to at least 32 random characters, the same on every node.");
        }
        this.secret = configured == null ? kept(heatline.data()) : configured;
    }

    byte[] bytes() {
        return secret.getBytes(UTF_8);
    }

    private static String kept(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            createIfAbsent(file);
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("the secret of links could not be kept in " + file, failed);
        }
    }

    private static void createIfAbsent(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        // Written aside and moved: a start that is interrupted here leaves no half a secret.
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, null, ownerOnly(file));
        Files.writeString(fresh, random());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String random() {
        byte[] bytes = new byte[48];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
