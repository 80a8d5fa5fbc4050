package it.sportello.localstack.peers.printshop;

import java.time.Instant;

/** A letter as its reader sees it. */
public record ReceivedLetter(String id, Instant printedAt, String text) {}
