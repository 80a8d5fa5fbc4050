/** Follows every first half until somebody signs in with it or its delivery ends well (K1). */
@NullMarked
package it.sportello.contactcenter.followup;

import org.jspecify.annotations.NullMarked;
