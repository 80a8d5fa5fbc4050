/** The world outside the suite, as real protocol servers. */
@NullMarked
package it.sportello.localstack.peers;

import org.jspecify.annotations.NullMarked;
