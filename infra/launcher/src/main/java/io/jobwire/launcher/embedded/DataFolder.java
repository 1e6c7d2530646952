package io.jobwire.launcher.embedded;

import io.jobwire.runtime.MachineFaultException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which an installation keeps everything, held by one process at a time. Its file {@code VERSION} says
 * which form the data has; the file {@code lock} is locked as long as a process uses it, and a killed process holds no
 * lock.
 */
public final class DataFolder implements AutoCloseable {
    /** Form of the data that this build reads and writes; raised when an older build could not read it. */
    static final int VERSION = 1;

    private static final String VERSION_FILE = "VERSION";
    private static final String LOCK_FILE = "lock";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes a folder, and makes it when it is not there.
     *
     * @throws MachineFaultException with one line that says what to do: when another process uses it, when it holds
     *     something else or data of another version, or when it cannot be written
     */
    public static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        FileChannel lock = null;
        try {
            boolean mayBeOurs = isNewOrOurs(path);
            if (!mayBeOurs) {
                throw new MachineFaultException("The folder " + path
                        + " holds something other than data of Jobwire: name an empty or a new folder with --data");
            }
            Files.createDirectories(path);
            lock = lock(path);
            checkVersion(path);
            return new DataFolder(path, lock);
        } catch (IOException e) {
            close(lock);
            throw new MachineFaultException(
                    "The data folder " + path + " cannot be used ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "): name another one with --data, or correct its rights",
                    e);
        } catch (MachineFaultException e) {
            close(lock);
            throw e;
        }
    }

    /** Where it is, absolute. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        close(lock);
    }

    private static boolean isNewOrOurs(Path path) throws IOException {
        if (!Files.exists(path) || Files.exists(path.resolve(VERSION_FILE))) {
            return true;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.allMatch(file -> file.endsWith(LOCK_FILE));
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // held by this very process: the same answer
        }
        channel.close();
        throw new MachineFaultException("The data folder " + path
                + " is in use by another jobwire: stop that one, or name another folder with --data");
    }

    private static void checkVersion(Path path) throws IOException {
        Path file = path.resolve(VERSION_FILE);
        if (!Files.exists(file)) {
            Files.writeString(file, VERSION + "\n");
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.equals(Integer.toString(VERSION))) {
            throw new MachineFaultException("The data folder " + path + " has version \"" + found
                    + "\" of the data, this jobwire reads version " + VERSION
                    + ": run the jobwire that wrote it, or name another folder with --data");
        }
    }

    private static void close(@Nullable FileChannel lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new MachineFaultException("The lock of the data folder cannot be released", e);
            }
        }
    }
}
