/** Filings that their holder says somebody else made (A11). */
@NullMarked
package it.sportello.pin.repudiation;

import org.jspecify.annotations.NullMarked;
