package it.sportello.localstack.peers.sms;

import java.time.Instant;

/** A message as its reader sees it, with the message center's id and the sender's {@code user_message_reference}. */
public record ReceivedSms(String id, String recipient, int reference, Instant receivedAt, String text) {}
