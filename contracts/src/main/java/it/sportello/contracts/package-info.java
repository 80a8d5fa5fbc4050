/** The words every service shares: credential levels, personal codes, topics. Plain Java. */
@NullMarked
package it.sportello.contracts;

import org.jspecify.annotations.NullMarked;
