/** Prints receipts: one tagged page in the reader's language, in memory (A5). */
@NullMarked
package it.sportello.application.receipt.press;

import org.jspecify.annotations.NullMarked;
