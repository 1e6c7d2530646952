package io.jobwire.taxonomy;

/** What sort of thing a skill is. */
public enum SkillKind {
    /** A programming, query or markup language. */
    LANGUAGE(true),
    /** A library or framework that code is written against. */
    FRAMEWORK(true),
    /** A product that people work with: software, an instrument, a machine. */
    TOOL(true),
    /** A cloud, an operating system, a suite that others build on. */
    PLATFORM(true),
    /** A database, warehouse, queue or store. */
    DATABASE(true),
    /** A protocol, format, law or norm. */
    STANDARD(true),
    /** A way of working: Scrum, Six Sigma, test-driven development. */
    METHOD(false),
    /** A field of knowledge or practice: machine learning, payroll, phlebotomy. */
    DOMAIN(false),
    /** A certificate, licence or registration. */
    CERTIFICATE(false),
    /** How somebody works with others: communication, leadership. */
    SOFT(false),
    /** A language that people speak. */
    SPOKEN(false);

    private final boolean technical;

    SkillKind(boolean technical) {
        this.technical = technical;
    }

    /** Whether a mention of this kind makes an ambiguous technical name beside it believable. */
    public boolean technical() {
        return technical;
    }
}
