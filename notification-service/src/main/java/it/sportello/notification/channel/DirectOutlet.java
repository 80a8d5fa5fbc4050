package it.sportello.notification.channel;

/** Hands over one by one, as soon as something is due. Letters go in daily batches instead. */
public interface DirectOutlet extends Outlet {

    /** Hands over outside any transaction. Copies of one notice carry the same reference (N3). */
    SendResult send(Notice notice);
}
