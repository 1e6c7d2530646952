package io.jobwire.ingest.resume;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** The process in which files are parsed: it reads files from its input and writes what they say to its output. */
final class ParserProcess {
    private ParserProcess() {}

    /** @param args most bytes of a file */
    public static void main(String[] args) throws IOException {
        int maxBytes = Integer.parseInt(args[0]);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // A library that prints must not get into the protocol.
        System.setOut(System.err);
        Parsing parsing = new Parsing();
        out.writeInt(Frames.HELLO);
        out.flush();
        while (true) {
            byte[] file;
            try {
                file = Frames.readFile(in, maxBytes);
            } catch (EOFException e) {
                return;
            }
            Frames.write(out, parsing.read(file));
        }
    }
}
