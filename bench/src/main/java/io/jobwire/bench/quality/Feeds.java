package io.jobwire.bench.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.records.Listing;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One recruiter's jobs as nine job boards want them, each in its own schema. What a feed says is handed to the normalizer
 * as a schema.org JobPosting, and nothing more: one feed names no place, two only the region,
 * one writes Lisboa for Lisbon; two name the company only at their head.
 *
 * @param listings of all feeds
 * @param jobs the recruiter's number of the job or, where addresses have none, the name of its page, by listing key: the truth
 */
record Feeds(List<Listing> listings, Map<String, String> jobs) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern JOB = Pattern.compile("/([^/?]+)(?:\\?(?:.*&)?id=([^&]+).*|\\?.*)?$");
    private static final List<String> ITEMS = List.of("job", "ad", "item");

    /** Reads the feeds in a folder; each listing is of the source {@code jsonld} and the tenant that its file is called. */
    static Feeds read(Path folder, Corpus corpus) {
        List<Listing> listings = new ArrayList<>();
        Map<String, String> jobs = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String feed = String.valueOf(file.getFileName()).replaceFirst("\\.xml$", "");
                List<Map<String, String>> read = items(Files.readString(file));
                String publisher = first(read.getFirst(), "publisher", "title");
                for (Map<String, String> item : read.subList(1, read.size())) {
                    String url = first(item, "url", "link");
                    Matcher job = JOB.matcher(url);
                    if (!job.find()) {
                        throw new IllegalStateException("No number of a job in " + url + " of " + file);
                    }
                    String number = job.group(2) == null ? job.group(1) : job.group(2);
                    int before = listings.size();
                    corpus.add(
                            Corpus.raw("jsonld", feed, number, url, Corpus.DAY)
                                    .setBody(posting(item))
                                    .setCompany(publisher.isEmpty() ? null : publisher)
                                    .build(),
                            listings);
                    if (listings.size() > before) {
                        jobs.put(listings.getLast().getKey(), number);
                    }
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("The feeds in " + folder + " cannot be read", e);
        }
        return new Feeds(List.copyOf(listings), Map.copyOf(jobs));
    }

    /** Which job a listing is of. */
    String job(Listing listing) {
        String job = jobs.get(listing.getKey());
        if (job == null) {
            throw new IllegalArgumentException("No feed has the listing " + listing.getKey());
        }
        return job;
    }

    private static String posting(Map<String, String> item) {
        ObjectNode job = JSON.createObjectNode();
        job.put("@type", "JobPosting");
        job.put("title", first(item, "title", "name"));
        job.put("description", first(item, "description", "content"));
        job.put("datePosted", first(item, "date", "publishdate", "pubdate", "listed_date", "dateposted"));
        job.put("employmentType", first(item, "jobtype", "working_hours", "contract"));
        if (!first(item, "company").isEmpty()) {
            job.putObject("hiringOrganization").put("name", first(item, "company"));
        }
        ObjectNode address = JSON.createObjectNode();
        put(address, "addressLocality", first(item, "city"));
        put(address, "addressRegion", first(item, "state", "region"));
        put(address, "addressCountry", first(item, "country"));
        if (!address.isEmpty()) {
            job.putObject("jobLocation").set("address", address);
        }
        if (first(item, "remote", "isremote").strip().equals("yes")) {
            job.put("jobLocationType", "TELECOMMUTE");
        }
        if (!first(item, "salary").isBlank()) {
            job.put("baseSalary", first(item, "salary"));
        }
        try {
            return JSON.writeValueAsString(job);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ObjectNode address, String field, String value) {
        if (!value.isBlank()) {
            address.put(field, value);
        }
    }

    private static String first(Map<String, String> item, String... names) {
        for (String name : names) {
            String value = item.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    /** Text by element name, at any depth, of the head and of each item; the first of a name counts. */
    private static List<Map<String, String>> items(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader in = factory.createXMLStreamReader(new StringReader(xml));
        List<Map<String, String>> items = new ArrayList<>(List.of(new HashMap<>()));
        String element = "";
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                element = in.getLocalName();
                if (ITEMS.contains(element)) {
                    items.add(new HashMap<>());
                }
            } else if (event == XMLStreamReader.CHARACTERS && !in.getText().isBlank()) {
                items.getLast().putIfAbsent(element, in.getText().strip());
            }
        }
        return items;
    }
}
