/** Everything on one machine: the world, the four services, and the command that starts and stops them. */
@NullMarked
package it.sportello.localstack.launcher;

import org.jspecify.annotations.NullMarked;
