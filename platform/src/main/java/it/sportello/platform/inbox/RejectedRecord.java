package it.sportello.platform.inbox;

/**
 * The event will never be acceptable (a forged seal, a used one): it goes to the dead letters at once. The reason is
 * shown to operators and must not contain anything personal.
 */
public class RejectedRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RejectedRecord(String reason) {
        super(reason);
    }

    public RejectedRecord(String reason, Throwable cause) {
        super(reason, cause);
    }
}
