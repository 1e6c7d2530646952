package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalDouble;

/** Jobicy's API, version 2. Every job is remote; older answers have {@code annualSalaryMin}. */
final class JobicyPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, JobicyPayload::payload);
    }

    private static Payload payload(JsonNode job) {
        OptionalDouble annualMin = JsonFields.number(job, "annualSalaryMin");
        OptionalDouble annualMax = JsonFields.number(job, "annualSalaryMax");
        boolean annual = annualMin.isPresent() || annualMax.isPresent();
        Payload.Builder facts = Payload.builder()
                .title(text(job, "jobTitle"))
                .company(text(job, "companyName"))
                .part("", text(job, "jobDescription").or(() -> text(job, "jobExcerpt")))
                .remote(Optional.of(true))
                .employment(JsonFields.words(job.path("jobType")))
                .postedAt(text(job, "pubDate"))
                .url(text(job, "url"))
                .pay(new PayFact(
                        annual ? annualMin : JsonFields.number(job, "salaryMin"),
                        annual ? annualMax : JsonFields.number(job, "salaryMax"),
                        text(job, "salaryCurrency"),
                        annual ? "per year" : text(job, "salaryPeriod").orElse(""),
                        annual ? "annualSalaryMin" : "salaryMin"));
        text(job, "jobGeo").ifPresent(where -> RemoteWhere.add(facts, where));
        return facts.build();
    }
}
