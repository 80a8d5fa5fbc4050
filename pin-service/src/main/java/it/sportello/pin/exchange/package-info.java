/** Tokens of other issuers, exchanged for ours (RFC 8693). */
@NullMarked
package it.sportello.pin.exchange;

import org.jspecify.annotations.NullMarked;
