package it.sportello.contactcenter.casework.script;

import java.util.List;

/** What a caller is asked, in this order. The register knows the answers, and the form of the request does not. */
public enum Question {
    HEALTH_CARD_NUMBER,
    HEALTH_CARD_EXPIRY;

    static final List<Question> SCRIPT = List.of(values());
}
