/** What banks tell of payments: ISO 20022, pain.002 (A8). */
@NullMarked
package it.sportello.application.payment.outcome;

import org.jspecify.annotations.NullMarked;
