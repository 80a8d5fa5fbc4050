package it.sportello.platform.sealing;

/** The recipients of sealed content. Each has its own key and no process of production holds two. */
public enum SealedFor {
    MAIL,
    SMS,
    POSTAL,
    /** Corrections by agents, to the service that knows contacts. */
    PIN
}
