package it.sportello.localstack.peers;

/** A received message under the number by which the server keeps it. */
public record KeptMail(int number, ReceivedMail mail) {}
