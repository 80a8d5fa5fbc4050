/** The print shop: takes encrypted batches by SFTP, prints every letter once, and says what became of it. */
@NullMarked
package it.sportello.localstack.peers.printshop;

import org.jspecify.annotations.NullMarked;
