package io.jobwire.normalize.core.payload;

import java.util.List;

/**
 * The one table of what feeds call the fields of a posting: RSS and Atom with the additions of job boards, NEOGOV, and the
 * schemas of talent.com, Jooble, Jora, Careerjet, Jobrapido, Jobsora and Jobatus. Names are simple names of {@link XmlFields};
 * an earlier name beats a later one.
 */
enum FeedField {
    TITLE("title", "jobtitle", "positiontitle", "name", "position", "headline"),
    COMPANY(
            "company",
            "companyname",
            "company.name",
            "employer",
            "employername",
            "hiringorganization",
            "hiringorganization.name",
            "organization",
            "advertiser",
            "creator",
            "author.name",
            "author"),
    DESCRIPTION("encoded", "description", "jobdescription", "content", "body", "summary", "text"),
    DUTIES("responsibilities", "duties", "examplesofduties"),
    QUALIFICATIONS("qualifications", "requirements", "jobrequirements"),
    BENEFITS("benefits", "jobbenefits"),
    MORE("supplementalinformation", "additionalinformation"),
    EMPLOYMENT(
            "contracttype",
            "workinghours",
            "jobtype",
            "employmenttype",
            "contract",
            "worktype",
            "positiontype",
            "schedule",
            "type"),
    PAY_MIN("salary.min", "salary.salarymin", "salary.from", "minimumsalary", "salarymin", "minsalary", "salaryfrom"),
    PAY_MAX("salary.max", "salary.salarymax", "salary.to", "maximumsalary", "salarymax", "maxsalary", "salaryto"),
    PAY_CURRENCY("salary.currency", "salary.salarycurrency", "salarycurrency", "currency"),
    PAY_PERIOD(
            "salary.period",
            "salary.salaryperiod",
            "salaryinterval",
            "salaryperiod",
            "salarytype",
            "salary.type",
            "salary.interval"),
    PAY_TEXT("salary", "compensation", "pay", "wage", "salaryrange"),
    REMOTE("remote", "isremote", "telecommute", "remotetype", "remoteallowed"),
    WORKPLACE("workplacetype", "workplace", "worklocationtype"),
    LOCATION("location", "joblocation", "jobgeo", "locationname"),
    CITY("city", "location.city", "town", "addresslocality"),
    REGION("state", "region", "location.region", "location.state", "province", "addressregion"),
    COUNTRY("country", "location.country", "countrycode", "addresscountry"),
    POSTED(
            "dateposted",
            "posteddate",
            "postedat",
            "listeddate",
            "publishdate",
            "publisheddate",
            "publicationdate",
            "pubdate",
            "published",
            "posted",
            "date",
            "advertisefromdateutc",
            "createdat",
            "created",
            "updated"),
    VALID_UNTIL(
            "validthrough",
            "expirationdate",
            "expirydate",
            "expiresat",
            "expires",
            "expire",
            "expiry",
            "closingdate",
            "closedate",
            "enddate",
            "deadline",
            "applicationdeadline",
            "advertisetodatetimeutc"),
    URL("url", "link", "joburl", "detailurl"),
    APPLY_URL("applyurl", "applicationurl", "applylink", "applyonlineurl", "apply"),
    REQUISITION(
            "referencenumber",
            "referenceid",
            "reference",
            "requisitionid",
            "requisition",
            "jobnumbersingle",
            "jobref",
            "partnerjobid"),
    LANGUAGE("language", "lang", "@lang"),
    EDUCATION("education", "educationlevel", "educationrequirements");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    FeedField(String... names) {
        this.names = List.of(names);
    }

    List<String> names() {
        return names;
    }
}
