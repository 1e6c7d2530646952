/** How well duplicates are found: planted edits, feeds, hard negatives, pairs labelled by hand, reposts over the years. */
@NullMarked
package io.jobwire.bench.quality;

import org.jspecify.annotations.NullMarked;
