/** What mail servers send back of mail they took. */
@NullMarked
package it.sportello.localstack.peers.report;

import org.jspecify.annotations.NullMarked;
