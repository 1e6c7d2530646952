package io.jobwire.launcher.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes boards as the applicant-tracking systems do: the fields of the real ones, their odd ones included. */
final class BoardFormat {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BoardFormat() {}

    /** Greenhouse: one object, bodies as entity-escaped HTML, times with an offset. */
    static String greenhouse(List<DemoPosting> postings, String site) {
        ObjectNode board = JSON.objectNode();
        ArrayNode jobs = board.putArray("jobs");
        for (DemoPosting posting : postings) {
            ObjectNode job = jobs.addObject();
            job.put("id", 7_000_000L + posting.number());
            job.put("internal_job_id", 9_000_000L + posting.number());
            job.put("title", posting.title());
            job.put("absolute_url", site + "/" + posting.employer() + "/jobs/" + posting.number());
            job.put("company_name", posting.company() + " ");
            job.putObject("location").put("name", posting.place());
            job.put("first_published", withOffset(posting, false));
            job.put("updated_at", withOffset(posting, true));
            job.put("requisition_id", "R-" + posting.number());
            job.put("language", "en");
            job.put(
                    "content",
                    DemoPosting.escape(posting.html() + payLine(posting)).replace("\"", "&quot;"));
        }
        board.putObject("meta").put("total", postings.size());
        return board.toString();
    }

    /** Lever: a bare array, the requirements apart from the description, times in milliseconds. */
    static String lever(List<DemoPosting> postings, String site) {
        ArrayNode board = JSON.arrayNode();
        for (DemoPosting posting : postings) {
            ObjectNode job = board.addObject();
            String id = uuid(posting);
            job.put("id", id);
            job.put("text", posting.title());
            ObjectNode categories = job.putObject("categories");
            categories.put("commitment", "Full-time");
            categories.put("location", posting.place());
            categories.putArray("allLocations").add(posting.place());
            job.put("workplaceType", posting.remote() ? "remote" : "on-site");
            job.put("createdAt", posting.posted().toEpochMilli());
            StringBuilder description = new StringBuilder();
            posting.paragraphs()
                    .forEach(text -> description
                            .append("<div>")
                            .append(DemoPosting.escape(text))
                            .append("</div>"));
            job.put("description", description.toString());
            job.put("descriptionPlain", String.join("\n\n", posting.paragraphs()));
            ArrayNode lists = job.putArray("lists");
            for (DemoPosting.Items items : posting.lists()) {
                StringBuilder content = new StringBuilder();
                items.items()
                        .forEach(item -> content.append("<li>")
                                .append(DemoPosting.escape(item))
                                .append("</li>"));
                lists.addObject().put("text", items.heading()).put("content", content.toString());
            }
            job.put("additional", "<div>" + DemoPosting.escape(String.join(" ", posting.closing())) + "</div>");
            job.putObject("salaryRange")
                    .put("currency", posting.currency())
                    .put("interval", "per-year-salary")
                    .put("min", posting.payMin())
                    .put("max", posting.payMax());
            job.put("hostedUrl", site + "/" + posting.employer() + "/" + id);
            job.put("applyUrl", site + "/" + posting.employer() + "/" + id + "/apply");
        }
        return board.toString();
    }

    /** Ashby: one object, HTML and plain text, a structured address, pay as a summary. */
    static String ashby(List<DemoPosting> postings, String site) {
        ObjectNode board = JSON.objectNode();
        ArrayNode jobs = board.putArray("jobs");
        for (DemoPosting posting : postings) {
            ObjectNode job = jobs.addObject();
            String id = uuid(posting);
            job.put("id", id);
            job.put("title", posting.title() + " ");
            job.put("employmentType", "FullTime");
            job.put("location", posting.place());
            job.putArray("secondaryLocations");
            job.put("publishedAt", posting.posted().toString());
            job.put("isListed", true);
            job.put("isRemote", posting.remote());
            if (!posting.remote()) {
                String[] parts = posting.place().split(", ");
                job.putObject("address")
                        .putObject("postalAddress")
                        .put("addressLocality", parts[0])
                        .put("addressCountry", parts[parts.length - 1].replace("UK", "United Kingdom"));
            }
            job.put("jobUrl", site + "/" + posting.employer() + "/" + id);
            job.put("applyUrl", site + "/" + posting.employer() + "/" + id + "/application");
            job.put("descriptionHtml", posting.html());
            job.putObject("compensation")
                    .put(
                            "compensationTierSummary",
                            symbol(posting) + posting.payMin() / 1000 + "K – " + symbol(posting)
                                    + posting.payMax() / 1000 + "K");
        }
        board.put("apiVersion", "1");
        return board.toString();
    }

    /** A page with a schema.org JobPosting in it. */
    static String page(DemoPosting posting, ObjectMapper mapper) {
        ObjectNode job = JSON.objectNode();
        job.put("@context", "https://schema.org/");
        job.put("@type", "JobPosting");
        job.put("title", posting.title());
        job.put("description", posting.html());
        job.put("datePosted", posting.posted().toString());
        job.put("employmentType", "FULL_TIME");
        job.putObject("identifier").put("@type", "PropertyValue").put("value", posting.number());
        job.putObject("hiringOrganization").put("@type", "Organization").put("name", posting.company());
        String[] parts = posting.place().split(", ");
        ObjectNode address = job.putObject("jobLocation").put("@type", "Place").putObject("address");
        address.put("@type", "PostalAddress").put("addressLocality", parts[0]);
        if (parts[1].length() == 2) {
            address.put("addressRegion", parts[1]).put("addressCountry", "US");
        } else {
            address.put("addressCountry", parts[1]);
        }
        ObjectNode salary = job.putObject("baseSalary");
        salary.put("@type", "MonetaryAmount").put("currency", posting.currency());
        salary.putObject("value")
                .put("@type", "QuantitativeValue")
                .put("minValue", posting.payMin())
                .put("maxValue", posting.payMax())
                .put("unitText", "YEAR");
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
                + DemoPosting.escape(posting.title())
                + "</title>\n<script type=\"application/ld&#x2B;json\">"
                + mapper.createObjectNode()
                        .put("@context", "https://schema.org/")
                        .set("@graph", mapper.createArrayNode().add(job))
                        .toString()
                        .replace("</", "<\\/")
                + "</script></head>\n<body><h1>"
                + DemoPosting.escape(posting.title())
                + "</h1>\n"
                + posting.html()
                + "</body></html>\n";
    }

    private static String withOffset(DemoPosting posting, boolean updated) {
        return OffsetDateTime.ofInstant(updated ? posting.updated() : posting.posted(), ZoneOffset.ofHours(-4))
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String payLine(DemoPosting posting) {
        return "<p>Pay: " + symbol(posting)
                + String.format(Locale.ROOT, "%,d", posting.payMin())
                + " to "
                + symbol(posting)
                + String.format(Locale.ROOT, "%,d", posting.payMax())
                + " per year.</p>\n";
    }

    private static String symbol(DemoPosting posting) {
        return switch (posting.currency()) {
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> "$";
        };
    }

    private static String uuid(DemoPosting posting) {
        return new UUID(0x6a6f6277_69726500L | posting.number() % 256, 0x8000_0000_0000_0000L | posting.number())
                .toString();
    }
}
