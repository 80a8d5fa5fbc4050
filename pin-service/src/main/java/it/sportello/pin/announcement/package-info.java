/** What a person must hear of elsewhere: whoever did it may hold the contact that is told first (C9). */
@NullMarked
package it.sportello.pin.announcement;

import org.jspecify.annotations.NullMarked;
