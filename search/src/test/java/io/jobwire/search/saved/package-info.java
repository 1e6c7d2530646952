@NullMarked
package io.jobwire.search.saved;

import org.jspecify.annotations.NullMarked;
