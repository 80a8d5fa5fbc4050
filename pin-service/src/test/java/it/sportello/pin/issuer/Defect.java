package it.sportello.pin.issuer;

import static it.sportello.pin.issuer.Effect.ACTS_FOR_ANOTHER;
import static it.sportello.pin.issuer.Effect.LEGAL_PERSON;
import static it.sportello.pin.issuer.Effect.MALFORMED;
import static it.sportello.pin.issuer.Effect.NOTHING;
import static it.sportello.pin.issuer.Effect.PROFESSIONAL;
import static it.sportello.pin.issuer.Effect.REFUSED;
import static it.sportello.pin.issuer.Effect.TOO_LOW;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jose4j.keys.HmacKey;

/** All that can be wrong or strange about a token, and what is to come of it: of a citizen's, and of one of the staff's. */
enum Defect {
    NONE(NOTHING, NOTHING, (_, _) -> {}),

    // --- not made for this place and time
    EXPIRED(REFUSED, REFUSED, (token, _) -> token.secondsFromNow("exp", -11)),
    OLD(REFUSED, REFUSED, (token, _) -> token.secondsFromNow("iat", -311)),
    OF_THE_FUTURE(REFUSED, REFUSED, (token, _) -> token.secondsFromNow("iat", 60)),
    NOT_YET_VALID(REFUSED, REFUSED, (token, _) -> token.secondsFromNow("nbf", 60)),
    OTHER_AUDIENCE(REFUSED, REFUSED, (token, _) -> token.claims.setAudience("elsewhere")),
    TWO_AUDIENCES(REFUSED, REFUSED, (token, _) -> token.claims.setAudience("sportello", "elsewhere")),
    NO_AUDIENCE(REFUSED, REFUSED, (token, _) -> token.claims.unsetClaim("aud")),
    UNKNOWN_ISSUER(REFUSED, REFUSED, (token, _) -> token.claims.setIssuer("https://elsewhere.example")),
    ISSUER_IN_OTHER_WORDS(REFUSED, REFUSED, (token, _) -> token.claims.setIssuer(issuer(token) + "/")),
    ANOTHER_TRUSTED_ISSUER(
            REFUSED,
            REFUSED,
            (token, row) -> token.claims.setIssuer(row.another().issuer())),
    NO_ISSUER(REFUSED, REFUSED, (token, _) -> token.claims.unsetClaim("iss")),
    NO_SUBJECT(REFUSED, REFUSED, (token, _) -> token.claims.unsetClaim("sub")),
    ENDLESS_SUBJECT(REFUSED, REFUSED, (token, _) -> token.claims.setSubject("x".repeat(256))),
    NO_TOKEN_ID(REFUSED, REFUSED, (token, _) -> token.claims.unsetClaim("jti")),
    UNPRINTABLE_SUBJECT(REFUSED, REFUSED, (token, _) -> token.claims.setSubject("a\u0000b")),
    ENDLESS_TOKEN_ID(REFUSED, REFUSED, (token, _) -> token.claims.setJwtId("x".repeat(256))),
    NO_EXPIRY(REFUSED, REFUSED, (token, _) -> token.claims.unsetClaim("exp")),
    NO_AGE(REFUSED, REFUSED, (token, _) -> token.claims.unsetClaim("iat")),
    ACCESS_TOKEN_OF_OURS(REFUSED, REFUSED, (token, _) -> token.type("at+jwt")),
    ACCESS_TOKEN_OF_ITS_OWN(REFUSED, REFUSED, (token, _) -> token.claims.setStringClaim("typ", "Bearer")),
    IDENTITY_TOKEN_THAT_SAYS_SO(NOTHING, NOTHING, (token, _) -> token.claims.setStringClaim("typ", "ID")),
    NO_TYPE(REFUSED, REFUSED, (token, _) -> token.type(null)),

    // --- not signed as it has to be
    UNSIGNED(REFUSED, REFUSED, (token, _) -> token.signedWith("none", null)),
    PUBLIC_KEY_AS_SECRET(
            REFUSED,
            REFUSED,
            (token, row) -> token.signedWith(
                    "HS256", new HmacKey(row.key().getPublicKey().getEncoded()))),
    OTHER_ALGORITHM(REFUSED, REFUSED, (token, row) -> {
        token.signedBy(row.own().rsa());
        token.signedWith(
                token.algorithm().equals("RS256") ? "PS256" : "RS256",
                row.own().rsa().getPrivateKey());
    }),
    FOREIGN_KEY(
            REFUSED,
            REFUSED,
            (token, row) -> token.signedBy(row.foreign()).keyId(row.key().getKeyId())),
    KEY_OF_ANOTHER_ISSUER(REFUSED, REFUSED, (token, row) -> token.signedBy(row.keyOfAnother())),
    KEY_FOR_ENCRYPTION(
            REFUSED, REFUSED, (token, row) -> token.signedBy(row.own().encryption())),
    UNKNOWN_KEY(REFUSED, REFUSED, (token, _) -> token.keyId("nobody's")),
    NO_KEY_ID(REFUSED, REFUSED, (token, _) -> token.keyId(null)),

    // --- of too low a level
    LEVEL_OF_A_DEFAULT(TOO_LOW, TOO_LOW, (token, _) -> token.claims.setStringClaim("acr", "1")),
    LEVEL_THAT_ONLY_BEGINS_RIGHT(
            TOO_LOW,
            TOO_LOW,
            (token, _) -> token.claims.setStringClaim("acr", token.claims.getClaimValueAsString("acr") + "/")),

    // --- of the wrong direction
    ROLES(NOTHING, NOTHING, (token, _) -> token.claims.setStringListClaim("groups", List.of("agent", "supervisor"))),
    NO_ROLE_OF_OURS(NOTHING, MALFORMED, (token, _) -> token.claims.setStringListClaim("groups", List.of("wheel"))),
    NO_GROUPS(NOTHING, MALFORMED, (token, _) -> token.claims.unsetClaim("groups")),
    GROUPS_AS_TEXT(NOTHING, MALFORMED, (token, _) -> token.claims.setStringClaim("groups", "agent")),
    DATA_OF_A_CITIZEN(NOTHING, NOTHING, (token, _) -> {
        token.claims.setStringClaim("given_name", "Mario");
        token.claims.setStringClaim("family_name", "Rossi");
        token.claims.setStringClaim("birthdate", "1980-01-01");
    }),

    // --- of nobody in particular, or of somebody else
    NO_TAX_CODE(MALFORMED, MALFORMED, (token, _) -> token.claims.unsetClaim("tax_code")),
    MISTYPED_TAX_CODE(MALFORMED, MALFORMED, (token, _) -> token.claims.setStringClaim("tax_code", "RSSMRA80A01H501X")),
    TAX_CODE_OF_ANOTHER_COUNTRY(
            MALFORMED,
            MALFORMED,
            (token, _) -> token.claims.setStringClaim("tax_code", "TINES-" + BrokerToken.TAX_CODE)),
    BARE_TAX_CODE(NOTHING, NOTHING, (token, _) -> token.claims.setStringClaim("tax_code", BrokerToken.TAX_CODE)),
    NO_SIGN_IN_TIME(MALFORMED, NOTHING, (token, _) -> token.claims.unsetClaim("auth_time")),
    SIGN_IN_AFTER_ALL(MALFORMED, MALFORMED, (token, _) -> token.secondsFromNow("auth_time", 60)),
    ABSURD_SIGN_IN_TIME(MALFORMED, MALFORMED, (token, _) -> token.claims.setClaim("auth_time", Long.MAX_VALUE)),
    SIGN_IN_AS_TEXT(MALFORMED, MALFORMED, (token, _) -> token.claims.setClaim("auth_time", "today")),
    ACTOR(ACTS_FOR_ANOTHER, MALFORMED, (token, _) -> token.claims.setClaim("act", Map.of("sub", "somebody"))),
    PERSONAL_USE(NOTHING, NOTHING, (token, _) -> token.claims.setStringClaim("identity_use", "Personal")),
    PROFESSIONAL_USE(PROFESSIONAL, NOTHING, (token, _) -> token.claims.setStringClaim("identity_use", "professional")),
    USE_NOBODY_KNOWS(PROFESSIONAL, NOTHING, (token, _) -> token.claims.setStringClaim("identity_use", "PX")),
    USE_IN_AN_UNKNOWN_FORM(
            PROFESSIONAL, NOTHING, (token, _) -> token.claims.setStringListClaim("identity_use", "personal", "other")),
    VAT_NUMBER(PROFESSIONAL, NOTHING, (token, _) -> token.claims.setStringClaim("vat_number", "VATIT-00000000000")),
    PERSONAL_USE_WITH_VAT_NUMBER(PROFESSIONAL, NOTHING, (token, _) -> {
        token.claims.setStringClaim("identity_use", "personal");
        token.claims.setStringClaim("vat_number", "VATIT-00000000000");
    }),
    BLANK_VAT_NUMBER(NOTHING, NOTHING, (token, _) -> token.claims.setStringClaim("vat_number", " ")),
    LEGAL_PERSON_USE(LEGAL_PERSON, NOTHING, (token, _) -> token.claims.setStringClaim("identity_use", "legal-person")),
    COMPANY(LEGAL_PERSON, NOTHING, (token, _) -> token.claims.setStringClaim("company_name", "Prova s.r.l.")),
    COMPANY_OF_NOBODY(LEGAL_PERSON, MALFORMED, (token, _) -> {
        token.claims.setStringClaim("company_tax_code", "00000000000");
        token.claims.unsetClaim("tax_code");
    });

    private final Effect ofCitizen;
    private final Effect ofStaff;
    private final BiConsumer<BrokerToken, TrustedWorld.Row> bend;

    Defect(Effect ofCitizen, Effect ofStaff, BiConsumer<BrokerToken, TrustedWorld.Row> bend) {
        this.ofCitizen = ofCitizen;
        this.ofStaff = ofStaff;
        this.bend = bend;
    }

    Effect effect(boolean staff) {
        return staff ? ofStaff : ofCitizen;
    }

    void bend(BrokerToken token, TrustedWorld.Row row) {
        bend.accept(token, row);
    }

    private static String issuer(BrokerToken token) {
        return token.claims.getClaimValueAsString("iss");
    }
}
