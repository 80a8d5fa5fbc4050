/**
 * The long bad days: minutes without database or broker, kills in a row. {@code ./sportello soak} runs them, and with
 * them whatever is tagged {@code fault} among the journeys of every day.
 */
@NullMarked
package it.sportello.e2e.soak;

import org.jspecify.annotations.NullMarked;
