package it.sportello.platform.web.fault;

import org.jspecify.annotations.Nullable;

/** A fault as our log may show it: types and places. Its text may quote what a citizen sent. */
final class UntoldFault extends Exception {

    private static final long serialVersionUID = 1L;

    private UntoldFault(Throwable fault, @Nullable Throwable cause) {
        super(fault.getClass().getName(), cause);
        setStackTrace(fault.getStackTrace());
    }

    static UntoldFault of(Throwable fault) {
        Throwable cause = fault.getCause();
        return new UntoldFault(fault, cause == null || cause == fault ? null : of(cause));
    }
}
