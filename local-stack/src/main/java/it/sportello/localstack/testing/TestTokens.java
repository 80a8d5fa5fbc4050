package it.sportello.localstack.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens as pin-service would issue them, signed with the development key of the running {@link TestStack}. */
public final class TestTokens {

    public static final String SIMPLIFIED = "urn:sportello:acr:pin:simplified";
    public static final String ORDINARY = "urn:sportello:acr:pin:ordinary";
    public static final String DISPOSITIVE = "urn:sportello:acr:pin:dispositive";

    private static final Duration SHOWN_AGAIN = Duration.ofMinutes(1);

    private static final Map<List<String>, Signed> STAFF = new ConcurrentHashMap<>();

    private TestTokens() {}

    private record Signed(Instant at, String token) {

        static Signed now(List<String> groups) {
            return new Signed(
                    Instant.now(), staffDraft(groups.toArray(String[]::new)).sign());
        }

        boolean isFresh() {
            return at.plus(SHOWN_AGAIN).isAfter(Instant.now());
        }
    }

    /** A citizen signed in with the first issue of the first half, or at the level that {@code acr} names. */
    public static String citizen(FictionalCitizen person, String acr) {
        return citizenDraft(person, acr).sign();
    }

    /** Staff with these roles; the subject is a name of no person. Shown for a while, as clients do: signing is slow. */
    public static String staff(String... groups) {
        return STAFF.compute(
                        List.of(groups), (roles, known) -> known != null && known.isFresh() ? known : Signed.now(roles))
                .token();
    }

    /** One of several members with this role. */
    public static String staffNamed(String subject, String group) {
        return staffDraft(group).claim("sub", subject).sign();
    }

    /** A member with this role who is this resident, too. */
    public static String staffWhoIs(FictionalCitizen person, String group) {
        return staffDraft(group)
                .claim("own_person", person.personId().toString())
                .sign();
    }

    /** The token of {@link #citizen} before it is signed, for tests that bend one claim. */
    public static TokenDraft citizenDraft(FictionalCitizen person, String acr) {
        TokenDraft draft = TokenDraft.of(person.personId().toString())
                .claim("acr", acr)
                .claim("amr", List.of("pin"))
                .claim("tax_code", person.taxCode())
                .claim("given_name", person.givenName())
                .claim("family_name", person.familyName())
                .claim("birth_date", person.birthDate().toString());
        return acr.startsWith("urn:sportello:acr:pin:") ? draft.claim("first_issue", 1) : draft;
    }

    /** Signed by the identity provider, whose tokens are exchanged for ours: no service takes them. */
    public static TokenDraft ofIdentityProvider(TokenDraft draft) {
        return draft.keys(TestSettings.keys().identityProvider());
    }

    public static TokenDraft staffDraft(String... groups) {
        return TokenDraft.of("staff-" + String.join("-", groups))
                .claim("acr", "urn:sportello:acr:staff")
                .claim("groups", List.of(groups));
    }
}
