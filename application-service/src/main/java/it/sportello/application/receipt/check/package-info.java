/** Checks receipts for whoever is shown one (A12). */
@NullMarked
package it.sportello.application.receipt.check;

import org.jspecify.annotations.NullMarked;
