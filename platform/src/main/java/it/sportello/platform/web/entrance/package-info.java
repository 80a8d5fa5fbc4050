/** The first and the last thing that happens to every request, whatever route it takes. */
@NullMarked
package it.sportello.platform.web.entrance;

import org.jspecify.annotations.NullMarked;
