/** The world outside as containers, for those who run the suite with an engine instead of the launcher. */
@NullMarked
package it.sportello.localstack.container;

import org.jspecify.annotations.NullMarked;
