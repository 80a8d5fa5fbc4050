package it.sportello.localstack.testing.routes.caller;

import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.TokenDraft;
import java.util.List;

/** How a citizen signed in, as a token tells it: at which level, and with what. */
public record SignIn(String acr, String amr) {

    /** Of somebody who exists nowhere else. */
    public TokenDraft draft() {
        return TestTokens.citizenDraft(FictionalCitizen.random(), acr).claim("amr", List.of(amr));
    }
}
