package io.jobwire.launcher.replay;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.embedded.DataFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One command at a time makes or changes generations in a data folder; a killed process holds no lock. */
final class ReplayLock implements AutoCloseable {
    private static final String FILE = "replay.lock";
    private final FileChannel channel;

    private ReplayLock(FileChannel channel) {
        this.channel = channel;
    }

    static ReplayLock take(Path dataDir) {
        try {
            if (!Files.exists(dataDir.resolve("VERSION"))) {
                DataFolder.open(dataDir).close();
            }
            FileChannel channel =
                    FileChannel.open(dataDir.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (held(channel) == null) {
                channel.close();
                throw UserException.failed(
                        "Another jobwire replay is at work on " + dataDir + ": wait until it is done, or stop it.");
            }
            return new ReplayLock(channel);
        } catch (IOException e) {
            throw UserException.failed("The data folder " + dataDir + " cannot be used: " + e.getMessage());
        }
    }

    private static @Nullable FileLock held(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw UserException.failed("The lock of the data folder cannot be released: " + e.getMessage());
        }
    }
}
