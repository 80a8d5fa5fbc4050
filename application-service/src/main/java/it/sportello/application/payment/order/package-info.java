/** Payment orders as banks read them: ISO 20022, pain.001.001.09. */
@NullMarked
package it.sportello.application.payment.order;

import org.jspecify.annotations.NullMarked;
