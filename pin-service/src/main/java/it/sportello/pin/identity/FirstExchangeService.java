package it.sportello.pin.identity;

import it.sportello.contracts.Language;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.person.ContactService;
import it.sportello.pin.person.PersonName;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.register.Resident;
import it.sportello.pin.register.ResidentRegister;
import it.sportello.pin.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/** Makes somebody known here who comes with an identity for the first time, in the transaction of their sign-in (C8). */
@ApplicationScoped
class FirstExchangeService {

    private final PersonService persons;
    private final ContactService contacts;
    private final ResidentRegister register;
    private final LinkedIdentities identities;
    private final SessionService sessions;
    private final AnnouncementService announcements;

    FirstExchangeService(
            PersonService persons,
            ContactService contacts,
            ResidentRegister register,
            LinkedIdentities identities,
            SessionService sessions,
            AnnouncementService announcements) {
        this.persons = persons;
        this.contacts = contacts;
        this.register = register;
        this.identities = identities;
        this.sessions = sessions;
        this.announcements = announcements;
    }

    /**
     * Of two that come at once the second one finds what the first one made.
     *
     * @throws OAuthException when nobody tells the name: nothing is kept then
     */
    @Transactional(TxType.MANDATORY)
    Linked link(AssertedCitizen who, FiscalCode taxCode, Instant at) {
        UUID personId = persons.enrol(taxCode, Language.IT, at);
        persons.lock(personId, who.verifiedContacts());
        if (!persons.isNamed(personId)) {
            persons.name(personId, nameOf(who, taxCode));
        }
        if (contacts.introduce(personId, who.verifiedContacts(), at)) {
            announcements.announceElsewhere(personId, Announcement.CONTACT_CHANGED);
        }
        identities.link(personId, who, at);
        sessions.endAll(identities.makeRoom(personId, who.issuer()));
        return identities.find(who).orElseThrow();
    }

    /** The register's goes before an issuer's. */
    private PersonName nameOf(AssertedCitizen who, FiscalCode taxCode) {
        return register.find(taxCode)
                .map(Resident::personal)
                .map(PersonName::of)
                .or(who::findName)
                .orElseThrow(() -> new OAuthException(
                        OAuthError.INVALID_GRANT, "Neither the token nor the resident register tells the name"));
    }
}
