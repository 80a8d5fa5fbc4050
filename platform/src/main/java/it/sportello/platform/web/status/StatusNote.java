package it.sportello.platform.web.status;

import java.util.Optional;

/** A part that may be away while the service works. Every bean of this type is asked with each {@code GET /status}. */
public interface StatusNote {

    /**
     * What is away, for anybody to read: part of a sentence, with no address and nothing of a citizen in it. It answers from
     * memory.
     */
    Optional<String> note();
}
