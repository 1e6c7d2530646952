package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Body;
import io.jobwire.records.Need;
import io.jobwire.records.Section;
import io.jobwire.records.SectionKind;
import io.jobwire.records.Skill;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the body of a listing is written: a version, the language, the text, sections and skills. Most skills are named as the text names
 * them and have the name for an id, so that their places are enough: a sixth of all bytes after compression. Persisted; enums by their
 * number, so that their words keep their order. Safe for use by many threads.
 */
final class BodyCodec {
    private static final byte FORMAT = 1;
    private static final int NEEDS = 4;
    private static final SectionKind[] KINDS = SectionKind.values();
    private static final Need[] NEED = Need.values();

    private BodyCodec() {}

    /** How a name is told. */
    private enum Name {
        WRITTEN,
        /** The words of the text. */
        AS_IN_TEXT,
        /** The words of the text, each with a capital. */
        CAPITALS
    }

    static byte[] write(Body body) {
        byte[] text = body.text().getBytes(StandardCharsets.UTF_8);
        Varints.Writer out = new Varints.Writer(text.length + 16 * body.skills().size() + 64);
        out.put(FORMAT);
        out.put(body.language());
        out.put(text);
        out.put(body.sections().size());
        int last = 0;
        for (Section section : body.sections()) {
            out.put(section.getKind().ordinal());
            out.putSigned(section.getStart() - last);
            out.putSigned(section.getEnd() - section.getStart());
            last = section.getEnd();
        }
        out.put(body.skills().size());
        last = 0;
        for (Skill skill : body.skills()) {
            Name name = name(skill, body.text());
            boolean slug = skill.getId().equals(slug(skill.getName()));
            out.put(skill.getNeed().ordinal() + NEEDS * (name.ordinal() + Name.values().length * (slug ? 1 : 0)));
            out.putSigned(skill.getStart() - last);
            out.putSigned(skill.getEnd() - skill.getStart());
            if (name == Name.WRITTEN) {
                out.put(skill.getName());
            }
            if (!slug) {
                out.put(skill.getId());
            }
            last = skill.getStart();
        }
        return out.bytes();
    }

    static Body read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int format = Varints.get(in);
        if (format != FORMAT) {
            throw new IllegalStateException(
                    "The store " + DedupeNames.TEXTS + " has format " + format + ", this version reads " + FORMAT);
        }
        String language = Varints.getString(in);
        String text = Varints.getString(in);
        List<Section> sections = new ArrayList<>();
        int last = 0;
        for (int left = Varints.get(in); left > 0; left--) {
            SectionKind kind = KINDS[Varints.get(in)];
            int start = last + Varints.getSigned(in);
            last = start + Varints.getSigned(in);
            sections.add(new Section(kind, start, last));
        }
        List<Skill> skills = new ArrayList<>();
        last = 0;
        for (int left = Varints.get(in); left > 0; left--) {
            int head = Varints.get(in);
            int start = last + Varints.getSigned(in);
            int end = start + Varints.getSigned(in);
            String name = switch (Name.values()[head / NEEDS % Name.values().length]) {
                case WRITTEN -> Varints.getString(in);
                case AS_IN_TEXT -> text.substring(start, end);
                case CAPITALS -> capitals(text.substring(start, end));
            };
            boolean slug = head / NEEDS / Name.values().length > 0;
            skills.add(new Skill(slug ? slug(name) : Varints.getString(in), name, NEED[head % NEEDS], start, end));
            last = start;
        }
        return new Body(text, sections, skills, language);
    }

    private static Name name(Skill skill, String text) {
        int start = skill.getStart();
        int end = skill.getEnd();
        String name = skill.getName();
        if (start < 0 || end > text.length() || end - start != name.length()) {
            return Name.WRITTEN;
        }
        if (text.startsWith(name, start)) {
            return Name.AS_IN_TEXT;
        }
        return capitals(text.substring(start, end)).equals(name) ? Name.CAPITALS : Name.WRITTEN;
    }

    /** Each word with a capital. */
    private static String capitals(String words) {
        char[] chars = words.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (i == 0 || chars[i - 1] == ' ') {
                chars[i] = Character.toUpperCase(chars[i]);
            }
        }
        return new String(chars);
    }

    /** A name as most ids have it: small, with hyphens for spaces. */
    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
