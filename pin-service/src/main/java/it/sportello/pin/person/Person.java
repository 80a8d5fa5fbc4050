package it.sportello.pin.person;

import it.sportello.contracts.Language;
import it.sportello.contracts.person.PersonalData;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asked for a credential, or signed in with one of others'. Names and birth date are the register's, and set
 * once it has confirmed them; of whom it does not know, those that an identity provider vouched for.
 */
@Entity
class Person {

    @Id
    private UUID id;

    private String taxCode;

    private @Nullable String givenName;

    private @Nullable String familyName;

    private @Nullable LocalDate birthDate;

    private String language;

    private Instant createdAt;

    /** For Hibernate. */
    protected Person() {}

    void confirm(PersonalData registered, Language chosen) {
        givenName = registered.givenName();
        familyName = registered.familyName();
        birthDate = registered.birthDate();
        language = chosen.code();
    }

    boolean isNamed() {
        return birthDate != null;
    }

    /** By whoever vouches for them: what the register confirms later takes its place. */
    void name(PersonName name) {
        givenName = name.givenName();
        familyName = name.familyName();
        birthDate = name.birthDate();
    }

    String taxCode() {
        return taxCode;
    }

    String language() {
        return language;
    }
}
