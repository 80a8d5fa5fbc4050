/** Who of the staff did what, when and why: appended, chained, verifiable. */
@NullMarked
package it.sportello.platform.audit;

import org.jspecify.annotations.NullMarked;
