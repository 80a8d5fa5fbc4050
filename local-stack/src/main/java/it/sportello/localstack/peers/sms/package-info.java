/** The mobile networks: a message center that speaks SMPP 3.4, and the telephones behind it. */
@NullMarked
package it.sportello.localstack.peers.sms;

import org.jspecify.annotations.NullMarked;
