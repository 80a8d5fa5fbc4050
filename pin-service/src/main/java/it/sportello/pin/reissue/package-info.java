/** First halves issued again because an agent validated the request (K1). */
@NullMarked
package it.sportello.pin.reissue;

import org.jspecify.annotations.NullMarked;
