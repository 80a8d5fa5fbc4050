/** Who uses the suite, and what each can do with it: over HTTP and mail, as a stranger would. */
@NullMarked
package it.sportello.e2e.actor;

import org.jspecify.annotations.NullMarked;
