/** How many requests a process takes at once, and how many from one caller. */
@NullMarked
package it.sportello.platform.web.limit;

import org.jspecify.annotations.NullMarked;
