/** What an operator does with the packaged services: starts them in production, runs their commands. */
@NullMarked
package it.sportello.e2e.operation;

import org.jspecify.annotations.NullMarked;
