/** Figures as a table for people, as Markdown and as JSON. */
@NullMarked
package io.jobwire.bench.report;

import org.jspecify.annotations.NullMarked;
