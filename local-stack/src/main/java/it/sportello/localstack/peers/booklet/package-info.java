/** The platform on which parents pay sitters, as far as application-service sees it. */
@NullMarked
package it.sportello.localstack.peers.booklet;

import org.jspecify.annotations.NullMarked;
