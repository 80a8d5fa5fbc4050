package it.sportello.pin.session;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialType;
import it.sportello.platform.security.Assurance;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in showed.
 *
 * @param assurance null of a session that began before it was kept
 */
public record Proved(CredentialType by, @Nullable Assurance assurance) {

    public Proved {
        requireNonNull(by, "by");
    }

    /** Completed by what holds where nothing was kept. */
    public Proved or(Assurance otherwise) {
        return assurance == null ? new Proved(by, otherwise) : this;
    }

    /** A token's {@code amr}. */
    public List<String> amr() {
        return List.of(by.name().toLowerCase(Locale.ROOT));
    }
}
