package it.sportello.localstack.peers.printshop;

import java.util.List;

/** What a test does to the print shop of its own process, whatever class loader either came from. */
public interface PrintShopMXBean {

    String NAME = "it.sportello.localstack:type=PrintShop";

    /** Closes the SFTP port; letters stay. */
    void stopReceiving();

    void startReceiving();

    /** From now on a batch is taken, but its sender waits for the answer. */
    void holdAnswers();

    void releaseAnswers();

    /** From now on no upload is let in. */
    void refuseUploads();

    void acceptUploads();

    /** From now on batches lie where they were left. */
    void stopWork();

    void resumeWork();

    /** From now on nothing is said of any letter. */
    void holdAcknowledgements();

    void releaseAcknowledgements();

    /** Says something of a letter at once, true or not: {@code PRINTED}, {@code POSTED}, {@code RETURNED}. */
    void say(String letterId, String status, String reason);

    /** Leaves a file for the sender that is none of ours. */
    void leave(String fileName, String content);

    /** Every letter that was printed, oldest first; a letter that was printed twice stands here twice. */
    List<String> printed();

    /** The letter as PDF. */
    byte[] pdf(String letterId);

    /** How many batches were uploaded, copies included. */
    int uploads();

    /** The names of the acknowledgements that nobody has taken away. */
    List<String> untaken();

    /** The names and contents of all files of the shop, for those who search them. */
    String disk();
}
