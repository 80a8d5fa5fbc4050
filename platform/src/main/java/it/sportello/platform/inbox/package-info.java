/** Takes events from topics into the service's transactions, each exactly once in effect. */
@NullMarked
package it.sportello.platform.inbox;

import org.jspecify.annotations.NullMarked;
