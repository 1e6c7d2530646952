package io.jobwire.normalize.core.message;

import io.jobwire.taxonomy.Gazetteer;
import io.jobwire.taxonomy.PlaceReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a message of a hiring thread. The head comes first, what it does not say is looked for in labelled lines, lists and sentences. All roles that
 * the surest of these names are the title, in the order of the message. Immutable and safe for use by many threads.
 */
public final class MessageReader {
    /** The title of a posting that names no role. */
    public static final String SEVERAL = "Open roles";

    private static final int LONGEST_TITLE = 240;
    private static final int MOST_PLACES = 8;
    private static final int LONGEST_PLACE = 60;

    private static final Pattern PLACE_LINE = Pattern.compile(
            "(?i)^(?:(?:job |office |work )?locations?|where|place|city|based(?: in)?)\\s*[:\u2013\u2014-]\\s*(.{2,120})$");
    private static final Pattern TERMS_LINE = Pattern.compile(
            "(?i)^(?:(?:job |employment |work )?type|remote|onsite|workplace)\\s*[:\u2013\u2014-]\\s*(.{2,60})$");
    private static final Pattern IN = Pattern.compile(
            "(?u)\\b(?:based|located|offices?|headquartered|headquarters|hiring|team|positions?|roles?|jobs?|working|work|works|live|[Ww]e['\u2019]re|[Ww]e are|is|are|here|company|start-?up|developers?|engineers?|designers?|programmers?"
                    + "|interns?|scientists?|managers?|local|space|heart|onsite|on-site|opening|both|HQ)(?:,? (?:currently|right|all|just|out|either|both|directly|mostly|full[- ]time))?(?: (?:in|at|of))(?: (?:the|our|downtown|beautiful|sunny|central|heart of|either|both|lovely|office in))* ((?:\\p{Lu}|[(])[^.!?;\\n]{1,80})");
    private static final Pattern OFFICE = Pattern.compile(
            "(?u)\\b(?:our|the|my|in|at) ((?:\\p{Lu}[\\p{L}.'-]+ ){1,3})(?:office|headquarters|HQ|location|team)\\b");

    private final Gazetteer gazetteer;
    private final HeadReader heads;
    private final PartReader parts;

    public MessageReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        parts = new PartReader(gazetteer);
        heads = new HeadReader(parts);
    }

    /** What a message in HTML says. */
    public Message read(String html) {
        List<MessageLine> lines = MessageLine.of(html);
        List<List<Part>> head = heads.read(lines);
        List<Part> all = head.stream().flatMap(List::stream).toList();
        Optional<String> company = EmployerReader.read(head, lines, html, parts::isPlace);
        List<String> roles = roles(head, lines, company.orElse(""));
        List<String> works = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        all.forEach(part -> {
            works.addAll(part.workplaces());
            forms.addAll(part.employments());
        });
        labelled(lines, TERMS_LINE).forEach(part -> {
            works.addAll(part.workplaces());
            forms.addAll(part.employments());
        });
        return new Message(
                HiringSigns.has(head, lines, html, !roles.isEmpty()),
                company,
                roles.isEmpty() ? SEVERAL : title(roles),
                places(all, lines, works),
                one(works),
                forms.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", forms)),
                all.stream()
                        .filter(part -> part.is(PartKind.PAY))
                        .map(Part::text)
                        .findFirst(),
                Addresses.firstLink(html));
    }

    /** The roles of the first line of the head that names any, else those below; the name of the company may sound like one. */
    private static List<String> roles(List<List<Part>> head, List<MessageLine> lines, String company) {
        List<String> roles = new ArrayList<>();
        List<String> unnamed = new ArrayList<>();
        for (List<Part> line : head) {
            if (roles.isEmpty()) {
                line.stream()
                        .filter(part -> part.is(PartKind.ROLE) && !part.text().equals(company))
                        .map(Part::text)
                        .forEach(role -> (Roles.UNNAMED.matcher(role).matches() ? unnamed : roles).add(role));
            }
        }
        if (roles.isEmpty()) {
            roles.addAll(SoughtRoles.of(lines, 1));
        }
        return roles.isEmpty() ? unnamed : roles;
    }

    private static String title(List<String> roles) {
        Map<String, String> distinct = new LinkedHashMap<>();
        roles.forEach(role -> distinct.putIfAbsent(role.toLowerCase(Locale.ROOT), role));
        StringBuilder title = new StringBuilder();
        for (String role : distinct.values()) {
            if (title.isEmpty() || title.length() + role.length() < LONGEST_TITLE) {
                title.append(title.isEmpty() ? "" : ", ").append(role);
            }
        }
        return title.toString();
    }

    private List<String> places(List<Part> head, List<MessageLine> lines, List<String> works) {
        List<String> places = new ArrayList<>();
        head.forEach(part -> places.addAll(part.places()));
        if (places.isEmpty()) {
            labelled(lines, PLACE_LINE).forEach(part -> {
                places.addAll(part.places());
                works.addAll(part.workplaces());
            });
        }
        if (places.isEmpty()) {
            for (MessageLine line : lines) {
                named(line.text(), places);
            }
        }
        if (places.isEmpty()) {
            // How one works says where: "Remote" in a place is read like one.
            head.stream()
                    .filter(part ->
                            part.is(PartKind.TERMS) && !part.workplaces().isEmpty())
                    .map(Part::text)
                    .forEach(places::add);
        }
        return places.stream().distinct().limit(MOST_PLACES).toList();
    }

    private List<Part> labelled(List<MessageLine> lines, Pattern label) {
        return lines.stream()
                .map(line -> label.matcher(line.text()))
                .filter(Matcher::matches)
                .map(found -> parts.read(found.group(1)))
                .toList();
    }

    /** Places that a sentence names as where one works, until one is found. */
    private void named(String line, List<String> places) {
        for (Pattern pattern : List.of(IN, OFFICE)) {
            Matcher found = pattern.matcher(line);
            while (places.isEmpty() && found.find()) {
                String rest = found.group(1).strip();
                String words = rest.length() <= LONGEST_PLACE ? rest : rest.substring(0, LONGEST_PLACE);
                PlaceReading reading = gazetteer.read(words);
                int end = 0;
                for (var place : reading.places()) {
                    if (place.start() <= end + 5 && place.country().isPresent()) {
                        end = place.end();
                    }
                }
                if (end > 0) {
                    places.add(words.substring(0, end));
                }
            }
        }
    }

    private static Optional<String> one(List<String> works) {
        return Optional.of(works)
                .filter(named ->
                        named.stream().map(MessageReader::kind).distinct().count() == 1)
                .map(List::getFirst);
    }

    private static String kind(String words) {
        if (words.startsWith("hybrid")) {
            return "hybrid";
        }
        return words.startsWith("on") || words.startsWith("in") || words.startsWith("local") ? "onsite" : "remote";
    }
}
