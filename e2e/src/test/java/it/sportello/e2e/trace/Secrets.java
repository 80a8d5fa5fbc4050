package it.sportello.e2e.trace;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.launcher.LocalStack;
import java.util.ArrayList;
import java.util.List;

/** What citizens were sent and shown in their stories, to be looked for when those are over. */
public final class Secrets {

    private final List<String> pins = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    /** @return the PIN, or half of one */
    public String pin(String pin) {
        pins.add(pin);
        return pin;
    }

    /** @return the one-time code */
    public String code(String code) {
        codes.add(code);
        return code;
    }

    /** None of them stands anywhere a citizen has to trust, and no letter lies open. */
    public void assertNoneIsLeftBehind(LocalStack stack) {
        assertThat(pins).isNotEmpty();
        var traces = new Traces(stack);
        assertThat(traces.behindTheCounter(Words.pins(pins).and(Words.codes(codes))))
                .isEmpty();
        assertThat(traces.openDocuments()).isEmpty();
    }

    /** The addresses and numbers to which a PIN, half or code was sent. */
    public static List<String> receivers(LocalStack stack, String secret) {
        Words written = secret.matches("\\d{6}") ? Words.codes(List.of(secret)) : Words.pins(List.of(secret));
        return new Traces(stack).sentTo(written);
    }
}
