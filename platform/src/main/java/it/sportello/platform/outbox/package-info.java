/** Takes events from the service's transactions to the topics, in order and at least once. */
@NullMarked
package it.sportello.platform.outbox;

import org.jspecify.annotations.NullMarked;
