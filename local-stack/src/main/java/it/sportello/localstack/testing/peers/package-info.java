/** The outside world of the running stack, as tests look at it and disturb it. */
@NullMarked
package it.sportello.localstack.testing.peers;

import org.jspecify.annotations.NullMarked;
