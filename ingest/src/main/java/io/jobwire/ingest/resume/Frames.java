package io.jobwire.ingest.resume;

import io.jobwire.records.ReadQuality;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** How the two processes speak: lengths and bytes. Both are of the same build, so there is no version. Stateless. */
final class Frames {
    /** First bytes that the child writes: whatever else comes on its output is not the protocol. */
    static final int HELLO = 0x4a574952;

    private Frames() {}

    static void writeFile(DataOutputStream out, byte[] file) throws IOException {
        out.writeInt(file.length);
        out.write(file);
        out.flush();
    }

    static byte[] readFile(DataInputStream in, int maxBytes) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > maxBytes) {
            throw new IOException("A frame of " + length + " bytes");
        }
        return in.readNBytes(length);
    }

    static void write(DataOutputStream out, ReadResume resume) throws IOException {
        writeText(out, resume.quality().name());
        out.writeInt(resume.pages().orElse(-1));
        writeText(out, resume.contentType());
        writeText(out, resume.detail());
        writeText(out, resume.text());
        out.flush();
    }

    /** The child may have been taken over by the file: nothing that it says is believed further than its bounds. */
    static ReadResume read(DataInputStream in) throws IOException {
        ReadQuality quality = quality(readText(in, 64));
        int pages = in.readInt();
        String contentType = readText(in, 256);
        String detail = readText(in, 1_024);
        String text = readText(in, Verdicts.MOST_CHARACTERS * 4);
        return new ReadResume(
                text, quality, detail, contentType, pages < 0 ? OptionalInt.empty() : OptionalInt.of(pages));
    }

    private static ReadQuality quality(String name) throws IOException {
        try {
            return ReadQuality.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("There is no such quality", e);
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in, int maxBytes) throws IOException {
        return new String(readFile(in, maxBytes), StandardCharsets.UTF_8);
    }
}
