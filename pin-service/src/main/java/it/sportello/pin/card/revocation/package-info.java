/** Lists of revoked cards (CRLs of RFC 5280): which of them count, and what is kept of those. */
@NullMarked
package it.sportello.pin.card.revocation;

import org.jspecify.annotations.NullMarked;
