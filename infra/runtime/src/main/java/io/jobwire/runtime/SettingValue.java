package io.jobwire.runtime;

/**
 * A setting as it holds in a process, for people to look at.
 *
 * @param name its name
 * @param value its value as text; stars when it is secret and set
 * @param origin where the value comes from: {@code flag}, {@code environment JOBWIRE_...}, the file's name, or
 *     {@code default}
 * @param doc what it means, with its unit and range
 */
public record SettingValue(String name, String value, String origin, String doc) {
    static final String MASK = "******";
}
