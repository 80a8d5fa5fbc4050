/** What happens to halves that nobody uses: reminders, and their end (C10). */
@NullMarked
package it.sportello.pin.expiry;

import org.jspecify.annotations.NullMarked;
