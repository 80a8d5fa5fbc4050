/** What citizens do with their own contacts: a new one is proved by a code, and counts a day later (C9). */
@NullMarked
package it.sportello.pin.contact;

import org.jspecify.annotations.NullMarked;
