package io.jobwire.normalize.core.resume;

import io.jobwire.records.Passage;
import io.jobwire.records.PassageKind;
import io.jobwire.taxonomy.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what of a resume says who somebody is, or only names terms: headings of personal details, names of schools wherever they stand,
 * the heads of entries under the heading of education (degree and subject are fields of their own), and lists of terms. Stateless.
 */
public final class Passages {
    /** A head is no longer, and no sentence. */
    private static final int LONGEST_HEAD = 110;

    private static final int LONGEST_STOPPED = 40;
    private static final Pattern TELLS = Pattern.compile(
            "^\\P{L}{0,3}(?:relevant |key |main |selected )?(?:course ?work|courses?|subjects?|modules?|thesis|dissertation|projects?|specialit?[sz]ation|major|minor|focus|research|skills?|schwerpunkte?|abschlussarbeit|bachelorarbeit|masterarbeit|mémoire|spécialité|tesis|especialidad)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Passages() {}

    /**
     * Passages in order, none over another; what says who somebody is goes before lists.
     *
     * @param lines of the text without contact details
     * @param mentions of skills in the text
     */
    public static List<Passage> of(List<ResumeLine> lines, List<Mention> mentions) {
        List<int[]> lists = TermLists.find(lines, mentions);
        List<Passage> who = new ArrayList<>();
        int list = 0;
        for (ResumeLine line : lines) {
            while (list < lists.size() && lists.get(list)[1] <= line.start()) {
                list++;
            }
            boolean listed = list < lists.size() && lists.get(list)[0] <= line.start();
            if (PersonalRegion.heads(line)) {
                who.add(new Passage(PassageKind.PERSONAL, line.start(), line.end()));
            } else if (!listed && head(line)) {
                who.add(new Passage(PassageKind.SCHOOL, line.start(), line.end()));
            } else {
                SchoolNames.find(
                        line,
                        (from, to) -> who.add(new Passage(PassageKind.SCHOOL, line.start() + from, line.start() + to)));
            }
        }
        List<Passage> all = new ArrayList<>(who);
        int at = 0;
        for (int[] passage : lists) {
            int from = passage[0];
            while (at < who.size() && who.get(at).getEnd() <= from) {
                at++;
            }
            for (int i = at; i < who.size() && who.get(i).getStart() < passage[1]; i++) {
                add(all, from, who.get(i).getStart());
                from = who.get(i).getEnd();
            }
            add(all, from, passage[1]);
        }
        all.sort(Comparator.comparingInt(Passage::getStart));
        return all;
    }

    /** Mentions that are no part of the name of a school. */
    public static List<Mention> outsideSchools(List<ResumeLine> lines, List<Mention> mentions) {
        List<int[]> names = new ArrayList<>();
        for (ResumeLine line : lines) {
            SchoolNames.find(line, (from, to) -> names.add(new int[] {line.start() + from, line.start() + to}));
        }
        List<Mention> outside = new ArrayList<>(mentions.size());
        int at = 0;
        for (Mention mention : mentions) {
            while (at < names.size() && names.get(at)[1] <= mention.start()) {
                at++;
            }
            if (at == names.size() || mention.end() <= names.get(at)[0]) {
                outside.add(mention);
            }
        }
        return outside;
    }

    private static void add(List<Passage> all, int from, int to) {
        if (from < to) {
            all.add(new Passage(PassageKind.LIST, from, to));
        }
    }

    /** A school, a degree, a place or a time under the heading of education, and nothing that tells what was learned. */
    private static boolean head(ResumeLine line) {
        String text = line.text();
        return line.section() == ResumeSection.EDUCATION
                && !line.heading()
                && !line.bullet()
                && text.length() <= LONGEST_HEAD
                && (!text.endsWith(".")
                        || text.length() <= LONGEST_STOPPED
                        || DegreeNames.in(text).isPresent())
                && !TELLS.matcher(text).find();
    }
}
