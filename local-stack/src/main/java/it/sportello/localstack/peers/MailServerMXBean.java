package it.sportello.localstack.peers;

/** What a test does to the mail server of its own process, whatever class loader either came from. */
public interface MailServerMXBean {

    String NAME = "it.sportello.localstack:type=MailServer";

    /** Closes the SMTP port; mailboxes stay. */
    void stopReceiving();

    void startReceiving();

    /** From now on a message is received and stored, but its sender waits for the answer. */
    void holdAnswers();

    void releaseAnswers();

    /**
     * Reports every mail that {@code recipient} has to its sender, whatever was reported before.
     *
     * @param action {@code DELIVERED}, {@code DELAYED} or {@code FAILED}
     */
    void report(String recipient, String action);

    /**
     * Writes a receipt of every mail that {@code recipient} has to its sender, as a provider of certified mail does.
     *
     * @param kind {@code accettazione}, {@code non-accettazione}, {@code presa-in-carico}, {@code avvenuta-consegna},
     *     {@code errore-consegna}, {@code preavviso-errore-consegna} or {@code rilevazione-virus}
     */
    void certify(String recipient, String kind);
}
