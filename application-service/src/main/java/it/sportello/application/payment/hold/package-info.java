/** What may be paid, and what has to wait (A6, A8, A10). */
@NullMarked
package it.sportello.application.payment.hold;

import org.jspecify.annotations.NullMarked;
