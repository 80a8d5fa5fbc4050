package it.sportello.pin.guess;

/**
 * What a wrong try guessed at. Each has a counter of its own: who knows a first half could else clear, by signing in, what
 * was counted while they guessed at the second one.
 */
public enum Guessed {
    /** The eight characters of a sign-in: a first half, or a personal PIN. */
    SIGN_IN("first-half-guesses"),
    /** All sixteen. */
    ACTIVATION("activation-guesses");

    private final String use;

    Guessed(String use) {
        this.use = use;
    }

    /** Separates the subjects of the counters; never changed, or failures would be forgotten. */
    String use() {
        return use;
    }
}
