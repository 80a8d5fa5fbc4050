package it.sportello.pin.issuer;

import org.jspecify.annotations.Nullable;

/** What the token of a test says in {@code acr}. */
enum Level {
    ONE("https://www.spid.gov.it/SpidL1", "urn:example:password"),
    TWO("https://www.spid.gov.it/SpidL2", "urn:sportello:acr:staff"),
    THREE("https://www.spid.gov.it/SpidL3", "https://www.spid.gov.it/SpidL3"),
    NONE(null, null);

    private final @Nullable String ofCitizen;
    private final @Nullable String ofStaff;

    Level(@Nullable String ofCitizen, @Nullable String ofStaff) {
        this.ofCitizen = ofCitizen;
        this.ofStaff = ofStaff;
    }

    @Nullable
    String acr(boolean staff) {
        return staff ? ofStaff : ofCitizen;
    }
}
