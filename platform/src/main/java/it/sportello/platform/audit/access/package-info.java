/** What citizens may know of the audit: who of the staff looked at their file (K7). */
@NullMarked
package it.sportello.platform.audit.access;

import org.jspecify.annotations.NullMarked;
