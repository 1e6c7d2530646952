@NullMarked
package io.jobwire.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
