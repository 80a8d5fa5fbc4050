/** Stands for the providers of identities: the institution's own for its staff, and the brokers of SPID and CIE. */
@NullMarked
package it.sportello.localstack.peers.identity;

import org.jspecify.annotations.NullMarked;
