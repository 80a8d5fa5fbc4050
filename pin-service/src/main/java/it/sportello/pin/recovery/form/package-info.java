/** What is typed to recover a PIN, and what is answered. */
@NullMarked
package it.sportello.pin.recovery.form;

import org.jspecify.annotations.NullMarked;
