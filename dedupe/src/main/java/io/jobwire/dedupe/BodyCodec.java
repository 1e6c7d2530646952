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
 * them and have the name for an id, so that their places are enough. Persisted. Safe for use by many threads.
 */
final class BodyCodec {
    private static final byte FORMAT = 1;

    /** Persisted: new ones go to the end. */
    static final List<SectionKind> KINDS = List.of(
            SectionKind.OTHER,
            SectionKind.ABOUT,
            SectionKind.TASKS,
            SectionKind.MUST,
            SectionKind.NICE,
            SectionKind.BENEFITS,
            SectionKind.EQUAL_OPPORTUNITY,
            SectionKind.HOW_TO_APPLY,
            SectionKind.PAY);

    /** Persisted: the lowest two bits of the head of a skill. */
    static final List<Need> NEEDS = List.of(Need.MENTIONED, Need.NICE, Need.MUST);

    private static final int NEED = 3;
    /** The name is that of the text. */
    private static final int AS_IN_TEXT = 4;
    /** The name is that of the text, each word with a capital. */
    private static final int CAPITALS = 8;
    /** The id is the name, small and with hyphens. */
    private static final int SLUG = 16;

    private BodyCodec() {}

    static byte[] write(Body body) {
        byte[] text = body.text().getBytes(StandardCharsets.UTF_8);
        Varints.Writer out = new Varints.Writer(text.length + 16 * body.skills().size() + 64);
        out.put(FORMAT);
        out.put(body.language());
        out.put(text);
        out.put(body.sections().size());
        int last = 0;
        for (Section section : body.sections()) {
            out.put(KINDS.indexOf(section.getKind()));
            out.putSigned(section.getStart() - last);
            out.putSigned(section.getEnd() - section.getStart());
            last = section.getEnd();
        }
        out.put(body.skills().size());
        last = 0;
        for (Skill skill : body.skills()) {
            int name = name(skill, body.text());
            boolean slug = skill.getId().equals(slug(skill.getName()));
            out.put(NEEDS.indexOf(skill.getNeed()) | name | (slug ? SLUG : 0));
            out.putSigned(skill.getStart() - last);
            out.putSigned(skill.getEnd() - skill.getStart());
            if (name == 0) {
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
            SectionKind kind = KINDS.get(Varints.get(in));
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
            String name = (head & AS_IN_TEXT) != 0
                    ? text.substring(start, end)
                    : (head & CAPITALS) != 0 ? capitals(text.substring(start, end)) : Varints.getString(in);
            String id = (head & SLUG) != 0 ? slug(name) : Varints.getString(in);
            skills.add(new Skill(id, name, NEEDS.get(head & NEED), start, end));
            last = start;
        }
        return new Body(text, sections, skills, language);
    }

    /** How a name is told; 0: it is written. */
    private static int name(Skill skill, String text) {
        int start = skill.getStart();
        int end = skill.getEnd();
        String name = skill.getName();
        if (start < 0 || end > text.length() || end - start != name.length()) {
            return 0;
        }
        if (text.startsWith(name, start)) {
            return AS_IN_TEXT;
        }
        return capitals(text.substring(start, end)).equals(name) ? CAPITALS : 0;
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
