/** Follows every request until it is answered, and every first half until it is used or its delivery ends well (K1). */
@NullMarked
package it.sportello.contactcenter.followup;

import org.jspecify.annotations.NullMarked;
