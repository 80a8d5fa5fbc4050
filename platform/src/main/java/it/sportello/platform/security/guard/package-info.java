/** What production refuses at start. */
@NullMarked
package it.sportello.platform.security.guard;

import org.jspecify.annotations.NullMarked;
