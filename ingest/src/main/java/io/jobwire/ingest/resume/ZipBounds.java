package io.jobwire.ingest.resume;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Bounds of files that are ZIP archives inside (DOCX, ODT): at most 1,000 entries and 100 MB after unpacking, and not more
 * than a hundred times their size once that is over 10 MB. Stateless.
 */
final class ZipBounds {
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 100L << 20;
    private static final long FREE_BYTES = 10L << 20;
    private static final long RATIO = 100;

    private ZipBounds() {}

    /** Whether a file is an archive that unpacks to too much; one that is damaged is for the parser to judge. */
    static boolean exceeded(byte[] file) {
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            return false;
        }
        byte[] chunk = new byte[32 << 10];
        int entries = 0;
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                for (int n = zip.read(chunk); n >= 0; n = zip.read(chunk)) {
                    bytes += n;
                    boolean tooMuch = bytes > MOST_BYTES || (bytes > FREE_BYTES && bytes > RATIO * file.length);
                    if (tooMuch || entries > MOST_ENTRIES) {
                        return true;
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
        return entries > MOST_ENTRIES;
    }
}
