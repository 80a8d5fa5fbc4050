package it.sportello.localstack.launcher.fleet;

import java.io.Serial;

/** The stack cannot start; the message tells a newcomer why and what to do. */
public final class StartRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StartRefusedException(String message) {
        super(message);
    }
}
