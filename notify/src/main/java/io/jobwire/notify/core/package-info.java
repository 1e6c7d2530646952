/** What an alert is and says: plain functions of recommendations and preferences. */
@NullMarked
package io.jobwire.notify.core;

import org.jspecify.annotations.NullMarked;
