/**
 * Reads a message of a hiring thread, which has no fields: its head ({@code Company | Role | Place | REMOTE}, in any order and with any marks
 * between), its lists of roles, and its sentences ("Acme is looking for a backend engineer in Berlin"). Pure; what is not said stays absent.
 */
@NullMarked
package io.jobwire.normalize.core.message;

import org.jspecify.annotations.NullMarked;
