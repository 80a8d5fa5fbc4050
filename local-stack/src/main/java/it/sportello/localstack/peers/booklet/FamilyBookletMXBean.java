package it.sportello.localstack.peers.booklet;

/** What a test does to the platform of its own process, whatever class loader either came from. Other parents feel nothing. */
public interface FamilyBookletMXBean {

    String NAME = "it.sportello.localstack:type=FamilyBooklet";

    /** This parent has no booklet from now on. Everybody else has one. */
    void unregister(String taxCode);

    void register(String taxCode);

    /** The next calls about this parent fail with 500, before anything is credited. */
    void failNext(String taxCode, int times);

    /** From now on what is asked about this parent is done, but whoever asked waits for the answer. */
    void holdAnswers(String taxCode);

    void releaseAnswers(String taxCode);

    /** How often something was asked about this parent. */
    int calls(String taxCode);

    /** How many credits this parent has. */
    int credits(String taxCode);

    /** How much that is in all. */
    long cents(String taxCode);
}
