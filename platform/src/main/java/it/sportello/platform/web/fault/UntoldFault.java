package it.sportello.platform.web.fault;

import org.jspecify.annotations.Nullable;

/** A fault as our log may show it: types and places. Its text may quote what a citizen sent. */
final class UntoldFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** Causes may go round in a circle. */
    private static final int DEEPEST = 20;

    private UntoldFault(Throwable fault, @Nullable Throwable cause) {
        super(fault.getClass().getName(), cause);
        setStackTrace(fault.getStackTrace());
    }

    static UntoldFault of(Throwable fault) {
        return of(fault, DEEPEST);
    }

    private static UntoldFault of(Throwable fault, int deepest) {
        Throwable cause = fault.getCause();
        return new UntoldFault(fault, cause == null || deepest == 0 ? null : of(cause, deepest - 1));
    }
}
