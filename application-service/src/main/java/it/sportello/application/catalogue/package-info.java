/** The benefits, as data: what can be claimed, by whom, when, with which declaration (A1). */
@NullMarked
package it.sportello.application.catalogue;

import org.jspecify.annotations.NullMarked;
