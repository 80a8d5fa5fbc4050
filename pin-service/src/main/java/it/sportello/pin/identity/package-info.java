/** Citizens who sign in with what others vouch for: SPID, the electronic identity card, the services card (C8). */
@NullMarked
package it.sportello.pin.identity;

import org.jspecify.annotations.NullMarked;
