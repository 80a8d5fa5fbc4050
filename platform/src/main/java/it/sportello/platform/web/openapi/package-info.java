/** What every API document of the suite says the same way. */
@NullMarked
package it.sportello.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
