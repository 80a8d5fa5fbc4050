/** The benefits as they were when something was filed for them (A5). */
@NullMarked
package it.sportello.application.receipt.edition;

import org.jspecify.annotations.NullMarked;
