package it.sportello.localstack.peers.identity;

import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** What is wrong with a token that somebody asks for to see it refused. */
public enum Defect {
    NOTHING("nessuno", claims -> {}),
    EXPIRED("scaduto", claims -> {
        claims.setIssuedAt(fromNow(-240));
        claims.setExpirationTime(fromNow(-60));
    }),
    /** Good for a while yet, but made too long ago to be the sign-in of now. */
    OLD("emesso da più di 5 minuti", claims -> claims.setIssuedAt(fromNow(-360))),
    FUTURE("emesso nel futuro", claims -> {
        claims.setIssuedAt(fromNow(300));
        claims.setExpirationTime(fromNow(600));
    }),
    /** Fresh, for somebody whose session at the provider is not. That is no fault, but too old for what asks for more. */
    EARLIER_SIGN_IN(
            "accesso di 6 minuti fa",
            claims -> claims.setClaim("auth_time", fromNow(-360).getValue())),
    OTHER_AUDIENCE("per un altro destinatario", claims -> claims.setAudience("somebody-else")),
    TWO_AUDIENCES("per due destinatari", claims -> claims.setAudience("sportello", "somebody-else")),
    NO_ACR("senza livello", claims -> claims.unsetClaim("acr")),
    NO_JTI("senza identificativo", claims -> claims.unsetClaim("jti")),
    NO_AUTH_TIME("senza ora dell’accesso", claims -> claims.unsetClaim("auth_time")),
    /** What a citizen's provider has no business to say. */
    GROUPS_OF_STAFF("con un ruolo del personale", claims -> claims.setStringListClaim("groups", "operator")),
    OTHER_TYPE("di altro tipo", claims -> {}),
    UNSIGNED("senza firma", claims -> {}),
    PUBLIC_KEY_AS_SECRET("firmato con la chiave pubblica", claims -> {}),
    PS256("firmato con PS256", claims -> {}),
    FOREIGN_KEY("firmato con una chiave estranea", claims -> {});

    private final String shown;
    private final Consumer<JwtClaims> bend;

    Defect(String shown, Consumer<JwtClaims> bend) {
        this.shown = shown;
        this.bend = bend;
    }

    String shown() {
        return shown;
    }

    void bend(JwtClaims claims) {
        bend.accept(claims);
    }

    private static NumericDate fromNow(long seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() + seconds);
    }
}
