/** Links in what is sent: who may switch off or read what by nothing but having the link (RFC 8058). */
@NullMarked
package io.jobwire.notify.link;

import org.jspecify.annotations.NullMarked;
