package it.sportello.application.change;

/** What can happen to an application after it was filed, and what its applicant is then told. */
enum ChangeKind {
    /** The PIN was activated with the first half it was filed with (A7). */
    PROVED("application-confirmed"),
    /** Its applicant said at ORDINARY or above that they filed it (A7). */
    CONFIRMED("application-confirmed"),
    /** The holder's PIN is dispositive: it is suspended no longer (A3). */
    RELEASED("application-released"),
    /** Its applicant said that somebody else filed it (A11). */
    REPUDIATED("application-repudiated");

    private final String template;

    ChangeKind(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }
}
