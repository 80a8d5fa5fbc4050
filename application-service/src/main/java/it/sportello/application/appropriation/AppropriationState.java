package it.sportello.application.appropriation;

/** Where an appropriation stands. */
enum AppropriationState {
    /** Nobody asked for it yet. */
    OPEN,
    /** The parent asked in time; the platform has not answered yet. */
    REQUESTED,
    /** The bonus is in the parent's booklet. */
    APPROPRIATED,
    /** The parent has no booklet yet, and may ask again when they have one. */
    REFUSED,
    /** The application ended while the platform was being asked: whatever it credited has to be taken back. */
    REVERSING,
    /** Taken back. */
    CANCELLED;

    /** Whether there is something to ask the platform. */
    boolean isWaitingForThePlatform() {
        return switch (this) {
            case REQUESTED, REVERSING -> true;
            case OPEN, APPROPRIATED, REFUSED, CANCELLED -> false;
        };
    }

    /** Whether it is the parent's turn. */
    boolean isWaitingForTheParent() {
        return switch (this) {
            case OPEN, REFUSED -> true;
            case REQUESTED, APPROPRIATED, REVERSING, CANCELLED -> false;
        };
    }
}
