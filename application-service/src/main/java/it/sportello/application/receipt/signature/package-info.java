/** The signature on a receipt: who filed what and when, in a code that anybody can check (A12). */
@NullMarked
package it.sportello.application.receipt.signature;

import org.jspecify.annotations.NullMarked;
