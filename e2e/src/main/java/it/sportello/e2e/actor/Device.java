package it.sportello.e2e.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Remembers by what the suite knows it again, as a real browser does. */
final class Device {

    private final AtomicReference<String> token = new AtomicReference<>("");

    /** The form of a sign-in, with what this device was given at an earlier one. */
    Map<String, String> signing(Map<String, String> form) {
        Map<String, String> signed = new HashMap<>(form);
        if (!token.get().isEmpty()) {
            signed.put("device_token", token.get());
        }
        return signed;
    }

    /** Keeps what a device that was not known is given. */
    Answer remembering(Answer signIn) {
        if (signIn.status() == 200 && signIn.at("/device_token").isTextual()) {
            token.set(signIn.string("device_token"));
        }
        return signIn;
    }
}
