package io.jobwire.normalize.core.resume;

/** What a part of a resume is about. */
public enum ResumeSection {
    /** What stands before the first heading: name, contact, headline. */
    HEADER,
    SUMMARY,
    EXPERIENCE,
    EDUCATION,
    SKILLS,
    LANGUAGES,
    PROJECTS,
    CERTIFICATES,
    OTHER
}
