package io.jobwire.ingest.discover;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words by which people in many languages call the place where a site lists its jobs. Stateless. */
final class JobWords {
    /** What lists jobs, whole words: the stronger sort. */
    private static final Pattern LISTS = words(
            "(?:open|current|job|all|available|vacant)[ _-]?(?:positions?|openings?|roles|vacancies|jobs|opportunities)",
            "(?:view|see|browse|search|find|explore)[ _-](?:all |our |open |current )*(?:jobs|roles|positions|openings)",
            "job[ _-]?(?:board|listings?|search|postings?)",
            "jobs?",
            "vacanc(?:y|ies)",
            "openings",
            "stellen(?:angebote?|anzeigen?|markt|ausschreibungen?)?",
            "offene[ _-]stellen",
            "offres?[ _-](?:d['’_-]?)?emplois?",
            "emplois?",
            "ofertas?[ _-]de[ _-]empleo",
            "empleos?",
            "vagas",
            "vacatures?",
            "offerte[ _-]di[ _-]lavoro",
            "posizioni[ _-]aperte",
            "lediga[ _-]jobb",
            "ledige[ _-](?:stillinger|job)",
            "avoimet[ _-]työpaikat",
            "oferty[ _-]pracy",
            "volná[ _-]místa",
            "вакансии",
            "採用情報",
            "求人",
            "招聘",
            "채용");

    /** What speaks of working there. */
    private static final Pattern CAREERS = words(
            "careers?",
            "hiring",
            "join(?:[ _-]us|[ _-]our[ _-]team|[ _-]the[ _-]team)?",
            "joinus",
            "work[ _-](?:with|for|at)[ _-][\\p{L}]+",
            "recruit(?:ing|ment)",
            "employment",
            "opportunities",
            "positions?",
            "karriere",
            "karrieremöglichkeiten",
            "arbeiten[ _-]bei[ _-][\\p{L}]+",
            "carri[eè]res?",
            "recrutement",
            "rejoignez[ _-]nous",
            "carreras?",
            "trabaja[ _-]con[ _-]nosotros",
            "trabalhe[ _-]conosco",
            "carreiras?",
            "lavora[ _-]con[ _-]noi",
            "werken[ _-]bij[\\p{L} _-]*",
            "karriär",
            "jobba[ _-]hos[ _-]oss",
            "rekrytointi",
            "kariera",
            "praca",
            "kariéra",
            "карьера",
            "キャリア",
            "人才");

    /** A path in which something stands below such a word: the page of one job. */
    private static final Pattern JOB_PATH = Pattern.compile(
            "(?i)/(?:[\\w-]*-)?(?:jobs?|careers?|positions?|vacanc(?:y|ies)|openings?|openposition|opportunit(?:y|ies)"
                    + "|roles?|postings?|listings?/jobs?|hiring|stellen(?:angebote?|anzeigen?)?|karriere"
                    + "|offres?(?:-d-?emploi)?|emplois?|empleos?|ofertas?|vagas?|vacatures?|lavoro|praca|oferta"
                    + "|annonces?|rekrytointi|jobb|stillinger?|join-us|job-offers?|job-description)"
                    + "(?:-[\\w-]+)?/(?!(?:page|category|categories|tag|department|departments|location|locations"
                    + "|team|teams|search|feed|rss|benefits|culture|faq|life|internships?|students?)(?:/|$))"
                    + "[^/]+");

    private static final Pattern JOB_QUERY =
            Pattern.compile("(?i)(?:^|[&?])(?:gh_jid|job_?id|jobnr|vacancy_?id|position_?id|jid|job|stelle)=[\\w-]+");

    /** Names of files of sitemaps and of feeds that hold jobs. */
    private static final Pattern JOB_FILE = Pattern.compile(
            "(?i)job|career|vacanc|position|opening|stellen|karriere|emploi|empleo|vaga|vacature|lavor|praca|posting");

    private JobWords() {}

    private static Pattern words(String... alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}])(?:" + String.join("|", List.of(alternatives)) + ")(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * How much a link looks as if it led to a site's jobs, from 0 (not at all) to 10.
     *
     * @param text what people read on it
     */
    static int score(String text, URI address) {
        String path = path(address);
        String shown = text.length() <= 60 ? text : "";
        int said = LISTS.matcher(shown).find() ? 6 : CAREERS.matcher(shown).find() ? 4 : 0;
        int named = LISTS.matcher(path).find() ? 3 : CAREERS.matcher(path).find() ? 2 : 0;
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int own = host.matches("(?:jobs?|careers?|karriere|work|hiring|join|talent|apply)\\..+") ? 4 : 0;
        return Math.min(10, said + named + own);
    }

    /** Whether an address looks like the page of one job. */
    static boolean looksLikeJob(URI address) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return JOB_PATH.matcher(path(address)).find()
                || JOB_QUERY.matcher(query).find();
    }

    /** Whether the name of a sitemap or feed speaks of jobs. */
    static boolean namesJobs(String name) {
        return JOB_FILE.matcher(name).find();
    }

    private static String path(URI address) {
        return address.getPath() == null ? "" : address.getPath();
    }
}
