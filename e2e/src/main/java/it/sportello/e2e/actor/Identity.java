package it.sportello.e2e.actor;

import it.sportello.localstack.embedded.DevelopmentKeys.CitizensRealm;
import it.sportello.localstack.peers.identity.Defect;
import it.sportello.localstack.peers.identity.IdentityUse;
import it.sportello.localstack.peers.identity.Level;
import it.sportello.localstack.testing.FictionalCitizen;
import java.util.HashMap;
import java.util.Map;

/** With what somebody signs in elsewhere, and how. */
public record Identity(CitizensRealm realm, Level level, IdentityUse use, Defect defect) {

    public static Identity spid(Level level) {
        return new Identity(CitizensRealm.SPID, level, IdentityUse.PERSONAL, Defect.NOTHING);
    }

    public static Identity cie(Level level) {
        return spid(level).at(CitizensRealm.CIE);
    }

    public Identity at(CitizensRealm other) {
        return new Identity(other, level, use, defect);
    }

    public Identity usedAs(IdentityUse other) {
        return new Identity(realm, level, other, defect);
    }

    /** To see it refused. */
    public Identity with(Defect wrong) {
        return new Identity(realm, level, use, wrong);
    }

    /** What the provider signs about this person, who has just signed in there. */
    public String token(Suite suite, FictionalCitizen person) {
        Map<String, String> form = new HashMap<>();
        form.put("user", person.taxCode());
        form.put("given_name", person.givenName());
        form.put("family_name", person.familyName());
        form.put("birthdate", person.birthDate().toString());
        form.put("email", person.email());
        form.put("phone_number", person.mobile());
        form.put("level", level.name());
        form.put("use", use.name());
        form.put("defect", defect.name());
        return Browser.anonymous()
                .postForm(suite.identityProvider().resolve("/realms/" + realm.label() + "/token"), form)
                .require(200)
                .string("id_token");
    }
}
