/** Who a citizen is: the tax code and the facts it is made of. These types hide their value in {@code toString}. */
@NullMarked
package it.sportello.contracts.person;

import org.jspecify.annotations.NullMarked;
