package it.sportello.localstack.peers.printshop;

import java.time.Instant;

/** A letter in the shop. {@code status} is the last thing that was said of it. */
public record ShopLetter(int number, String id, String batchId, Instant receivedAt, String status) {

    ShopLetter said(String next) {
        return new ShopLetter(number, id, batchId, receivedAt, next);
    }
}
