/** Where a citizen can be reached. All of these types hide their value in {@code toString}. */
@NullMarked
package it.sportello.contracts.contact;

import org.jspecify.annotations.NullMarked;
