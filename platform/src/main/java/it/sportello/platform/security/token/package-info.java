/** Verification of access tokens: one issuer, one type, one algorithm. */
@NullMarked
package it.sportello.platform.security.token;

import org.jspecify.annotations.NullMarked;
