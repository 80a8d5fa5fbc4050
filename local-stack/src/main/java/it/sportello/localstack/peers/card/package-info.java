/** The services card (CNS): an authority that issues it to invented people, and what is wrong with some cards. */
@NullMarked
package it.sportello.localstack.peers.card;

import org.jspecify.annotations.NullMarked;
