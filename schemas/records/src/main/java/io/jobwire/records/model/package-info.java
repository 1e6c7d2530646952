/**
 * What Avro has to know about the generated records before the first one is built, read or written: that their classes
 * may be instantiated, and how their times are kept.
 *
 * <p>Avro finds {@link io.jobwire.records.model.RecordTimes} by itself, as a service, whenever it makes a data model;
 * nothing has to be called or set first. A jar that merges this one with others must merge the files under
 * {@code META-INF/services} too.
 */
@NullMarked
package io.jobwire.records.model;

import org.jspecify.annotations.NullMarked;
