/** Access tokens, their keys, and the documents by which others find them. */
@NullMarked
package it.sportello.pin.token;

import org.jspecify.annotations.NullMarked;
