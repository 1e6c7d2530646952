package io.jobwire.bench.matching;

import io.jobwire.bench.resumes.LabelledResume;
import io.jobwire.bench.resumes.LabelledResume.Label;
import io.jobwire.taxonomy.Taxonomy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes of a resume that say something else of who somebody is, and nothing else of what they can. Each is a pair of texts that must have
 * the same score. Which name or school comes in is chosen by a hash of the resume's name, so that every run is the same. Stateless.
 */
final class Swaps {
    /** Two texts of one resume. */
    record Pair(String before, String after) {
        boolean changed() {
            return !before.equals(after);
        }
    }

    private static final List<String> NAMES = List.of(
            "Jordan Okafor",
            "Fatima al-Zahrawi",
            "Wei Zhang",
            "Björn Ångström",
            "María José García Núñez",
            "Baker Cook");
    private static final List<String> HEADS =
            List.of("%s", "Mr. %s", "Mrs %s", "Name: %s", "Curriculum Vitae of %s", "Dr. %s", "%s (she/her)", "~%s~");
    private static final List<String> SCHOOLS =
            List.of("University of Northern Ruritania", "Ruritania State College", "Holy Cross Convent School");
    private static final List<String> FOREIGN = List.of(
            "Technische Hochschule Nordheim",
            "Universidad Politécnica de Villanueva",
            "École Supérieure de Montclair",
            "Uniwersytet Nowogrodzki",
            "Università degli Studi di Borgofranco");
    private static final List<String> FAMOUS = List.of(
            "Harvard University",
            "Massachusetts Institute of Technology",
            "Stanford University",
            "Indian Institute of Management Ahmedabad",
            "Imperial College of Science, Technology and Medicine",
            "Harvard Business School");

    private static final String ENGLISH =
            "Photo: portrait.jpg\nDate of birth: 1 May 1969\nGender: female\nNationality: Chilean\nMarital status: single\n\n";
    private static final String DENSE =
            "DOB: 03/11/1988 | Sex: M | Nationality: Indian | Marital Status: Married | Religion: Hindu\n";
    private static final String GERMAN =
            "Geburtsdatum: 12.03.1985\nGeburtsort: Kassel\nFamilienstand: verheiratet, zwei Kinder\nStaatsangehörigkeit: deutsch\nGeschlecht: männlich\nKonfession: evangelisch\n";
    private static final String SPANISH =
            "Fecha de nacimiento: 4 de julio de 1990\nNacionalidad: española\nEstado civil: soltera\nSexo: mujer\nDNI: 12345678Z\n";
    private static final String FRENCH =
            "Née le 7 août 1979 à Lyon\nNationalité : française\nSituation familiale : mariée, 2 enfants\nÂge : 45 ans\n";
    private static final List<String> LANGUAGES = List.of(GERMAN, SPANISH, FRENCH);
    private static final String LATER =
            "\n\nPersonal Details\nFather's Name: Ramesh Baker\nDate of Birth: 14th August 1991\nSex: Female\nMarital Status: Unmarried\nNationality: Indian\nReligion: Christian\nPassport No: K1234567\n";

    private static final Pattern KIND = Pattern.compile(
            "universi|college|institut|school|academ|polytech|faculty|convent|vidyal|vidya|hochschul|\\becole|école",
            Pattern.CASE_INSENSITIVE);

    private Swaps() {}

    /** What is changed, by its name in the report. */
    static Map<String, Pair> of(LabelledResume resume) {
        String text = resume.text();
        int turn = Math.floorMod(resume.name().hashCode(), 9_973);
        String name = pick(NAMES, turn);
        Map<String, Pair> pairs = new LinkedHashMap<>();
        pairs.put("every name as it was marked", new Pair(text, swapped(resume, "Name", name)));
        pairs.put("the name at the head in another layout", head(resume, name, turn));
        pairs.put("pronouns and forms of address", new Pair(text, otherPronouns(text)));
        pairs.put("another person, he or she, in the middle", middle(text));
        pairs.put(
                "every school as it was marked", new Pair(text, swapped(resume, "College Name", pick(SCHOOLS, turn))));
        pairs.put(
                "the same, schools of other languages",
                new Pair(text, swapped(resume, "College Name", pick(FOREIGN, turn))));
        pairs.put("the same, famous schools", new Pair(text, swapped(resume, "College Name", pick(FAMOUS, turn))));
        pairs.put("lines of personal facts and a photograph put at the head", new Pair(text, ENGLISH + text));
        pairs.put("the same on one line", new Pair(text, DENSE + text));
        pairs.put("the same in German, Spanish or French", new Pair(text, pick(LANGUAGES, turn) + text));
        pairs.put("the same below the first line", new Pair(text, belowFirst(text, ENGLISH)));
        pairs.put("personal details put at the end", new Pair(text, text + LATER));
        return pairs;
    }

    private static String pick(List<String> of, int turn) {
        return of.get(turn % of.size());
    }

    private static String otherPronouns(String text) {
        return text.replaceAll("\\bHe\\b", "She")
                .replaceAll("\\bhe\\b", "she")
                .replaceAll("\\b(?:his|him)\\b", "her")
                .replaceAll("\\bMr\\b", "Ms");
    }

    private static String swapped(LabelledResume resume, String kind, String by) {
        String text = resume.text();
        for (Label label : resume.labels()) {
            if (label.kind().equals(kind)) {
                for (String words : kind.equals("Name")
                        ? (label.words().length() > 3 ? List.of(label.words()) : List.<String>of())
                        : schools(label.words())) {
                    text = text.replaceAll("\\b" + Pattern.quote(words) + "\\b", Matcher.quoteReplacement(by));
                }
            }
        }
        return text;
    }

    /** The lines of a mark that name a school: some hold the subject as well, and one that names no kind of school may be nothing else. */
    private static List<String> schools(String marked) {
        List<String> lines = marked.lines()
                .map(String::strip)
                .filter(line -> line.length() > 3)
                .toList();
        List<String> named =
                lines.stream().filter(line -> KIND.matcher(line).find()).toList();
        return !named.isEmpty() ? named : Taxonomy.load().tagger().tag(marked).isEmpty() ? lines : List.of();
    }

    /** The first words of a resume, where they are marked as the name, written in another way. */
    private static Pair head(LabelledResume resume, String name, int turn) {
        String marked = resume.labels().stream()
                .filter(label -> label.kind().equals("Name") && label.words().length() > 3)
                .map(Label::words)
                .findFirst()
                .orElse("");
        int at = marked.isEmpty() ? -1 : resume.text().indexOf(marked);
        if (at < 0 || at > 3) {
            return new Pair(resume.text(), resume.text());
        }
        String layout = pick(HEADS, turn / NAMES.size());
        String written = layout.startsWith("~")
                ? name.substring(name.lastIndexOf(' ') + 1).toUpperCase(java.util.Locale.ROOT) + ", "
                        + name.substring(0, name.lastIndexOf(' '))
                : layout.formatted(name);
        return new Pair(
                resume.text(),
                resume.text().substring(0, at) + written + "\n" + resume.text().substring(at + marked.length()));
    }

    private static Pair middle(String text) {
        int at = text.indexOf('\n', text.length() / 2);
        int cut = at < 0 ? text.length() : at;
        return new Pair(
                text.substring(0, cut) + "\nMr. John Doe led the group; he told his managers.\n" + text.substring(cut),
                text.substring(0, cut) + "\nMs. Jane Doe led the group; she told her managers.\n"
                        + text.substring(cut));
    }

    private static String belowFirst(String text, String lines) {
        int at = text.indexOf('\n');
        return at < 0 || at > 60 ? text : text.substring(0, at + 1) + lines.strip() + "\n" + text.substring(at + 1);
    }
}
