package it.sportello.localstack.peers.identity;

import java.util.Locale;
import java.util.Map;

/**
 * What somebody types who wants a token.
 *
 * @param user who they are: a name of staff, a citizen's tax code
 * @param details what is said of a citizen whom the provider does not know, by the names of the claims
 */
record TokenOrder(String user, Level level, IdentityUse use, Defect defect, Map<String, String> details) {

    /** @throws IllegalArgumentException when a choice is none of those there are */
    static TokenOrder of(Map<String, String> form) {
        return new TokenOrder(
                form.getOrDefault("user", ""),
                Level.valueOf(choice(form, "level", Level.L2)),
                IdentityUse.valueOf(choice(form, "use", IdentityUse.PERSONAL)),
                Defect.valueOf(choice(form, "defect", Defect.NOTHING)),
                Map.copyOf(form));
    }

    private static String choice(Map<String, String> form, String field, Enum<?> usual) {
        return form.getOrDefault(field, usual.name()).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
