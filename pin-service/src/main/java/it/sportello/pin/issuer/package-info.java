/** What the tokens of trusted issuers must look like, and what they say of citizens and staff (C8, K8). */
@NullMarked
package it.sportello.pin.issuer;

import org.jspecify.annotations.NullMarked;
