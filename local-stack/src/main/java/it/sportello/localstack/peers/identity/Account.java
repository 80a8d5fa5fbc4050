package it.sportello.localstack.peers.identity;

/** Somebody to choose on a page. */
record Account(String user, String shown) {}
