/** How a caller proves to be the citizen (K6). */
@NullMarked
package it.sportello.contactcenter.casework.script;

import org.jspecify.annotations.NullMarked;
