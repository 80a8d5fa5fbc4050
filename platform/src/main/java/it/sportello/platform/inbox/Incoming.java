package it.sportello.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record and what it turned out to be. */
record Incoming(ConsumerRecord<String, byte[]> message, Reading reading) {}
