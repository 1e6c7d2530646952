package io.jobwire.notify.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Where the secret of links comes from. */
public final class LinkKey {
    private static final int BYTES = 32;

    private LinkKey() {}

    /**
     * The secret of the settings, or the one in the data folder, which is made when it is not there and which only its
     * owner may read.
     */
    public static Links of(Optional<String> secret, Path dataDir) {
        return new Links(secret.orElseGet(() -> kept(dataDir.resolve("notify").resolve("links.key"))));
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                Files.createDirectories(file.getParent());
                write(file, Base64.getEncoder().encodeToString(fresh));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot keep the secret of links in " + file + "; set notify.link.secret", e);
        }
    }

    private static void write(Path file, String secret) throws IOException {
        Path part = Files.createTempFile(
                file.getParent(),
                "links",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, secret, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            // Two stages of a process may be first together: one file wins for both.
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException _) {
            // The other was first.
        } finally {
            Files.delete(part);
        }
    }
}
