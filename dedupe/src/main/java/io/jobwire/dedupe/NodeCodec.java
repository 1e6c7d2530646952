package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Assignment;
import io.jobwire.dedupe.core.Node;
import io.jobwire.dedupe.core.Profile;
import io.jobwire.dedupe.core.TextFacts;
import io.jobwire.records.Evidence;
import io.jobwire.records.Listing;
import io.jobwire.records.PossibleDuplicate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;

/**
 * How a node is written: a version, the facts as a listing in the wire format, the rest but its bands in a fixed order. Safe
 * for use by many threads.
 */
final class NodeCodec {
    private static final byte FORMAT = 4;

    /** Persisted: new words go to the end. */
    private static final List<String> WORDS = List.of(
            "equal",
            "different",
            "near",
            "unknown",
            "contained",
            "overlap",
            "disjoint",
            "foreign",
            "similar",
            "identical",
            "company",
            "title",
            "wholeTitle",
            "seniority",
            "place",
            "pay",
            "page",
            "requisition",
            "site",
            "text",
            "short, identical",
            "short, similar",
            "short, contained",
            "short, different",
            "smh126x16v1/2",
            "smh126x16v1/3",
            "smh126x16v1/4",
            "equal, one after the other",
            "smh126x16v1/5",
            "smh126x16v1/6");

    private final Serde<Listing> listings;
    private final String topic;

    /**
     * @param topic the topic under whose subject the schema of listings is known
     */
    NodeCodec(Serde<Listing> listings, String topic) {
        this.listings = listings;
        this.topic = topic;
    }

    byte[] write(Node node) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeByte(FORMAT);
            byte[] facts = listings.serializer().serialize(topic, node.profile().facts());
            out.writeInt(facts.length);
            out.write(facts);
            writeText(node.profile().text(), out);
            writeAssignment(node.assignment(), out);
            out.writeLong(node.link());
            out.writeLong(node.canonical());
            out.writeLong(node.opening());
            out.writeUTF(node.holder());
            out.writeInt(node.apart().size());
            for (String other : node.apart()) {
                out.writeUTF(other);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * @param bands the bands of its text, which are not in the bytes
     */
    Node read(byte[] bytes, long[] bands) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            byte format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalStateException(
                        "The store " + DedupeNames.NODES + " has format " + format + ", this version reads " + FORMAT);
            }
            Listing facts = listings.deserializer().deserialize(topic, in.readNBytes(in.readInt()));
            Profile profile = Profile.of(facts, readText(in, bands));
            Assignment assignment = readAssignment(in);
            return new Node(
                    profile, assignment, in.readLong(), in.readLong(), in.readLong(), in.readUTF(), readApart(in));
        } catch (IOException e) {
            throw new UncheckedIOException("A node in the store " + DedupeNames.NODES + " is cut off", e);
        }
    }

    private static List<String> readApart(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> others = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            others.add(in.readUTF());
        }
        return others;
    }

    private static void writeText(TextFacts text, DataOutputStream out) throws IOException {
        out.writeInt(text.chars());
        out.writeInt(text.words());
        out.writeInt(text.shingles());
        out.writeLong(text.setHash());
    }

    private static TextFacts readText(DataInputStream in, long[] bands) throws IOException {
        int chars = in.readInt();
        int words = in.readInt();
        int shingles = in.readInt();
        long setHash = in.readLong();
        return new TextFacts(chars, words, shingles, setHash, bands);
    }

    private static void writeAssignment(Assignment assignment, DataOutputStream out) throws IOException {
        out.writeUTF(assignment.leader());
        out.writeUTF(assignment.role());
        out.writeBoolean(assignment.evidence().isPresent());
        if (assignment.evidence().isPresent()) {
            writeEvidence(assignment.evidence().get(), out);
        }
        out.writeByte(assignment.possible().size());
        for (PossibleDuplicate possible : assignment.possible()) {
            out.writeUTF(possible.getListing());
            writeEvidence(possible.getEvidence(), out);
        }
    }

    private static Assignment readAssignment(DataInputStream in) throws IOException {
        String leader = in.readUTF();
        String role = in.readUTF();
        Optional<Evidence> evidence = in.readBoolean() ? Optional.of(readEvidence(in)) : Optional.empty();
        int size = in.readByte();
        List<PossibleDuplicate> possible = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            possible.add(new PossibleDuplicate(in.readUTF(), readEvidence(in)));
        }
        return new Assignment(leader, role, evidence, possible);
    }

    /** One byte for a word that evidence often has, else its length and itself. */
    private static void writeWord(String word, DataOutputStream out) throws IOException {
        int at = WORDS.indexOf(word);
        out.writeByte(at);
        if (at < 0) {
            out.writeUTF(word);
        }
    }

    private static String readWord(DataInputStream in) throws IOException {
        int at = in.readByte();
        return at < 0 ? in.readUTF() : WORDS.get(at);
    }

    private static void writeEvidence(Evidence evidence, DataOutputStream out) throws IOException {
        out.writeUTF(evidence.getOther());
        out.writeDouble(evidence.getSimilarity());
        out.writeDouble(evidence.getContainment());
        out.writeByte(evidence.getBands());
        out.writeByte(evidence.getVerdicts().size());
        for (Map.Entry<String, String> verdict : evidence.getVerdicts().entrySet()) {
            writeWord(verdict.getKey(), out);
            writeWord(verdict.getValue(), out);
        }
        writeWord(evidence.getAlgorithm(), out);
    }

    private static Evidence readEvidence(DataInputStream in) throws IOException {
        String other = in.readUTF();
        double similarity = in.readDouble();
        double containment = in.readDouble();
        int bands = in.readByte();
        int size = in.readByte();
        // Sorted, as the verifier makes it: what is read back is published again and must give the same bytes.
        SortedMap<String, String> verdicts = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            verdicts.put(readWord(in), readWord(in));
        }
        return new Evidence(other, similarity, containment, bands, verdicts, readWord(in));
    }
}
