package it.sportello.localstack.peers.sms;

/** What a test does to the message center of its own process, whatever class loader either came from. */
public interface MessageCenterMXBean {

    String NAME = "it.sportello.localstack:type=MessageCenter";

    /** Hangs up and listens no more; messages stay on the telephones. */
    void stopReceiving();

    void startReceiving();

    /** From now on a message is received and stored, but its sender waits for the answer. */
    void holdAnswers();

    void releaseAnswers();

    /** Reports of every message that came to {@code number}: {@code DELIVRD}, {@code UNDELIV}, {@code EXPIRED} … */
    void report(String number, String state);

    /** Reports that nobody has taken yet. */
    int waitingReports();
}
