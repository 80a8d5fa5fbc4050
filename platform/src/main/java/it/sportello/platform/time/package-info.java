/** The one clock of the domain rules, and ids that carry time. */
@NullMarked
package it.sportello.platform.time;

import org.jspecify.annotations.NullMarked;
