/** The issuers whose word is taken here, what it must look like, and what it says (RFC 8693, C8, K8). */
@NullMarked
package it.sportello.pin.issuer;

import org.jspecify.annotations.NullMarked;
