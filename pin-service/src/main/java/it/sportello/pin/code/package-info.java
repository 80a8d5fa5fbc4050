/** One-time codes: whoever types one can read what is sent to a contact (C9, K3, K4). */
@NullMarked
package it.sportello.pin.code;

import org.jspecify.annotations.NullMarked;
