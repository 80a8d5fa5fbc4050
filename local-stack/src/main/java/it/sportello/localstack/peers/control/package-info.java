/** How tests reach the peers across class loaders. */
@NullMarked
package it.sportello.localstack.peers.control;

import org.jspecify.annotations.NullMarked;
