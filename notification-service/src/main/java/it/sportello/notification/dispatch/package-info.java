/** From an order to hand something over to its end: accepted, sent, retried, delivered or failed (N2, N3, N6). */
@NullMarked
package it.sportello.notification.dispatch;

import org.jspecify.annotations.NullMarked;
