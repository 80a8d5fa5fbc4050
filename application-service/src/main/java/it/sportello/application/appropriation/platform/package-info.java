/** The authority's platform <i>Libretto Famiglia</i>, by HTTP. */
@NullMarked
package it.sportello.application.appropriation.platform;

import org.jspecify.annotations.NullMarked;
