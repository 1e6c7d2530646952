package io.jobwire.scoring.core;

import io.jobwire.records.EducationLevel;
import io.jobwire.records.Occupation;
import io.jobwire.records.Seniority;
import java.util.Optional;

/**
 * What a listing asks for and a resume shows beside skills and words.
 *
 * @param occupation code of the nearest occupation; empty when unknown
 * @param confidence of it, in thousandths
 * @param months of experience asked for or shown; below zero when not stated
 * @param seniority level
 * @param education degree
 */
record Traits(String occupation, int confidence, int months, Seniority seniority, EducationLevel education) {

    static Traits of(
            Optional<Occupation> occupation, Optional<Double> years, Seniority seniority, EducationLevel education) {
        return new Traits(
                occupation.map(Occupation::getCode).orElse(""),
                occupation.map(o -> (int) Math.round(o.getConfidence() * 1000)).orElse(0),
                years.map(y -> (int) Math.round(Math.min(80, Math.max(0, y)) * 12))
                        .orElse(-1),
                seniority,
                education);
    }

    void write(NumbersOut out) {
        out.text(occupation)
                .unsigned(confidence)
                .number(months)
                .text(seniority.name())
                .text(education.name());
    }

    static Traits read(NumbersIn in) {
        return new Traits(
                in.text(), in.unsigned(), in.number(), Seniority.valueOf(in.text()), EducationLevel.valueOf(in.text()));
    }

    /** Months that are stated, or those that are usual at the level; below zero when neither is stated. */
    int impliedMonths() {
        return months >= 0 ? months : usualMonths();
    }

    /** Step on the ladder from 0 (intern) to 6 (executive); below zero when not stated. */
    int step() {
        return switch (seniority) {
            case UNKNOWN -> -1;
            case INTERN -> 0;
            case JUNIOR -> 1;
            case MID -> 2;
            case SENIOR -> 3;
            case STAFF, LEAD, MANAGER -> 4;
            case PRINCIPAL, DIRECTOR -> 5;
            case EXECUTIVE -> 6;
        };
    }

    /** Months that a level usually takes; below zero when not stated. */
    int usualMonths() {
        return switch (seniority) {
            case UNKNOWN -> -1;
            case INTERN, JUNIOR -> 0;
            case MID -> 24;
            case SENIOR -> 60;
            case STAFF, LEAD, MANAGER -> 72;
            case PRINCIPAL, DIRECTOR -> 96;
            case EXECUTIVE -> 120;
        };
    }

    /** Step of the degree, from 1; 0 when not stated. */
    int degree() {
        return switch (education) {
            case UNKNOWN -> 0;
            case SECONDARY -> 1;
            case VOCATIONAL -> 2;
            case ASSOCIATE -> 3;
            case BACHELOR -> 4;
            case MASTER -> 5;
            case DOCTORATE -> 6;
        };
    }
}
