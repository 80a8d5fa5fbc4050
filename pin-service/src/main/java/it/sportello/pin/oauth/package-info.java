/** The token endpoint (RFC 6749): one form, and the grants behind it. */
@NullMarked
package it.sportello.pin.oauth;

import org.jspecify.annotations.NullMarked;
