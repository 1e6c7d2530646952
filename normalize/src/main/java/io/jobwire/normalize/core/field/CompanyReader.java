package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.PhraseScan;
import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.normalize.core.text.TextRepair;
import io.jobwire.records.Company;
import io.jobwire.taxonomy.Recent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads company names: takes legal forms off both ends until none is left, so that a name and its result have the same key.
 * Stateless.
 */
public final class CompanyReader {
    /** Legal forms at the end, letters and digits only, lower case. After ISO 20275, those that postings show. */
    private static final Set<String> ENDINGS = Set.of(
            "inc",
            "incorporated",
            "llc",
            "lllp",
            "llp",
            "lp",
            "ltd",
            "limited",
            "plc",
            "corp",
            "corporation",
            "co",
            "company",
            "pbc",
            "pllc",
            "pc",
            "gmbh",
            "ggmbh",
            "mbh",
            "ag",
            "se",
            "kg",
            "kgaa",
            "ug",
            "ohg",
            "gbr",
            "ev",
            "eg",
            "cokg",
            "haftungsbeschrankt",
            "sa",
            "sas",
            "sasu",
            "sarl",
            "eurl",
            "scop",
            "sca",
            "srl",
            "srls",
            "spa",
            "sapa",
            "bv",
            "nv",
            "vof",
            "bvba",
            "sprl",
            "ab",
            "publ",
            "as",
            "asa",
            "aps",
            "oy",
            "oyj",
            "ou",
            "uab",
            "sia",
            "kft",
            "zrt",
            "nyrt",
            "sro",
            "spzoo",
            "zoo",
            "doo",
            "dd",
            "ad",
            "ood",
            "eood",
            "sl",
            "slu",
            "sau",
            "lda",
            "ltda",
            "eireli",
            "sab",
            "decv",
            "cv",
            "kk",
            "gk",
            "pte",
            "pty",
            "pvt",
            "private",
            "sdn",
            "bhd",
            "berhad",
            "pjsc",
            "fzco",
            "fze",
            "fzllc",
            "ooo",
            "oao",
            "zao",
            "tbk",
            "ek",
            "ekfm",
            "spk",
            "gesmbh",
            "gesellschaftmbh",
            "aktiengesellschaft",
            "aktiebolag",
            "ltee",
            "limitee",
            "enr",
            "cvba",
            "scrl",
            "sanv",
            "nvsa",
            "ehf",
            "ltdsti",
            "eirl",
            "sac",
            "saa",
            "cialtda",
            "jsc",
            "ojsc",
            "cjsc",
            "wll",
            "fzc",
            "dmcc",
            "tov",
            "ооо",
            "оао",
            "зао",
            "пао",
            "ао");

    /** Legal forms at the start. */
    private static final Set<String> BEGINNINGS = Set.of(
            "ooo",
            "oao",
            "zao",
            "pt",
            "cv",
            "sarl",
            "sas",
            "firma",
            "gmbh",
            "aktiebolaget",
            "ооо",
            "оао",
            "зао",
            "пао",
            "ао");

    /** Legal forms that are written without a blank, at either end. */
    private static final Pattern UNSPACED = Pattern.compile(
            "^(?:株式会社|有限会社|合同会社|주식회사|유한회사|\\(주\\)|㈜)\\s*|\\s*(?:株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사|\\(주\\)|㈜)$");

    private static final Pattern QUOTES = Pattern.compile("[«»“”„\"]");

    /** Keys of the names of agencies: true when it is the whole name. */
    private static final Map<String, Boolean> AGENCIES = agencies();

    private static final Set<String> LEFT_OVER = Set.of("", "and", "und", "et", "y", "e");

    private static final Pattern AGENCY_NAME = Pattern.compile(
            "\\b(?:recruit(?:ing|ment|ers?)?|staffing|personnel|headhunt\\w*|talent (?:solutions|acquisition|partners)"
                    + "|executive search|personal(?:dienstleist|vermittl|berat)\\w*|zeitarbeit|int[ée]rim|ETT)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Phrases AGENCY_TEXT = Phrases.of(
            "on behalf of (?:our|a|an|one of our) client|our client(?:,| is| are| has|'s|’s| -)|for (?:one of )?our"
                    + " clients?\\b|für unseren (?:kunden|mandanten)|pour (?:le compte de )?(?:notre|l'un de nos)"
                    + " clients?\\b|para (?:nuestro|uno de nuestros) clientes?\\b",
            "client",
            "kunden",
            "mandanten");

    private static final PhraseScan AGENCY_SCAN = PhraseScan.of(AGENCY_TEXT);

    private static final Pattern WORDS = Pattern.compile("[\\s,]+|(?<=\\))|(?=\\()");
    private static final Pattern TENANT_BREAK = Pattern.compile("[-_.+]+|%20| |(?<=[a-z])(?=[A-Z])");
    private static final int INTRODUCTION = 1_500;

    /** Postings of a board name the same company. */
    private static final int KEPT = 1_024;

    private static final Recent<Named> NAMED = new Recent<>(CompanyReader::named, KEPT);

    /** What a name alone says. */
    private record Named(CompanyNames names, String bare, String key, boolean agency) {}

    private CompanyReader() {}

    private static Named named(String name) {
        String clean = TextRepair.line(name);
        CompanyNames names = CompanyNames.of(clean);
        String bare = withoutLegalForms(names.name());
        boolean agency = AGENCY_NAME.matcher(clean).find() || knownAgency(bare);
        return new Named(names, bare, key(bare), agency);
    }

    /**
     * The company of a name.
     *
     * @param name as the source writes it
     * @param lower readable text of the posting, where an agency names its client, as {@link Phrases#lower} made it
     */
    public static Company read(String name, String lower) {
        Named named = NAMED.of(name);
        boolean agency = named.agency()
                || AGENCY_SCAN
                        .in(lower.substring(0, Math.min(lower.length(), INTRODUCTION)))
                        .have(AGENCY_TEXT);
        return new Company(named.bare(), named.key(), agency);
    }

    /**
     * Other names of the company of a name, without legal forms.
     *
     * @param name as the source writes it
     * @param company what was read from it
     * @param configured what the one who set up the source calls the company
     */
    public static List<String> aliases(String name, Company company, Optional<String> configured) {
        CompanyNames names = NAMED.of(name).names();
        List<String> others = new ArrayList<>(names.others());
        configured.map(line -> NAMED.of(line).names().name()).ifPresent(others::add);
        return new CompanyNames(names.name(), others).aliases(company.getKey());
    }

    private static boolean knownAgency(String name) {
        StringBuilder start = new StringBuilder();
        String whole = key(name);
        for (String word : WORDS.split(name)) {
            start.append(key(word));
            Boolean exact = AGENCIES.get(start.toString());
            if (exact != null && (!exact || start.length() == whole.length())) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Boolean> agencies() {
        Map<String, Boolean> agencies = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(CompanyReader.class.getResourceAsStream("agencies.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> agencies.put(key(line), line.startsWith("=")));
        } catch (IOException e) {
            throw new UncheckedIOException("The table of agencies cannot be read", e);
        }
        return agencies;
    }

    /** A readable name from the name of a board: "forward-financing" is "Forward Financing". */
    public static String ofTenant(String tenant) {
        String name = tenant;
        if (name.contains(".") && !name.contains(" ")) {
            name = name.replaceFirst("^https?://", "")
                    .replaceFirst("[/:].*", "")
                    .replaceFirst("^(?:www|jobs|careers?)\\.", "");
            name = name.matches("[\\d.]+") ? "" : name.replaceFirst("\\.[a-zA-Z]{2,6}$", "");
        }
        StringBuilder words = new StringBuilder();
        for (String word : TENANT_BREAK.split(name)) {
            if (!word.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(Character.toUpperCase(word.charAt(0)))
                        .append(word, 1, word.length());
            }
        }
        return words.toString();
    }

    static String withoutLegalForms(String name) {
        String plain =
                UNSPACED.matcher(QUOTES.matcher(name).replaceAll("").strip()).replaceAll("");
        List<String> words = new ArrayList<>(List.of(WORDS.split(plain.isBlank() ? name.strip() : plain)));
        List<String> original = List.copyOf(words);
        boolean changed = true;
        while (changed && words.size() > 1) {
            changed = dropEnd(words, 3) || dropEnd(words, 2) || dropEnd(words, 1) || dropLeftOver(words);
            if (!changed && BEGINNINGS.contains(key(words.getFirst()))) {
                words.removeFirst();
                changed = true;
            }
        }
        if (words.equals(original)) {
            return plain.isBlank() || plain.length() == name.strip().length() ? name.strip() : plain;
        }
        String bare = String.join(" ", words).strip();
        return bare.endsWith(",") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** Drops a form of so many words ("sp. z o.o.", "A/S"); a name never loses its last word. */
    private static boolean dropEnd(List<String> words, int count) {
        if (words.size() <= count) {
            return false;
        }
        List<String> end = words.subList(words.size() - count, words.size());
        if (!ENDINGS.contains(key(String.join("", end)))) {
            return false;
        }
        end.clear();
        return true;
    }

    private static boolean dropLeftOver(List<String> words) {
        if (words.size() > 1 && LEFT_OVER.contains(key(words.getLast()))) {
            words.removeLast();
            return true;
        }
        return false;
    }

    /** Letters and digits, case-folded, without accents. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT).replace("ß", "ss");
    }
}
