package it.sportello.pin.identity;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.access.SignedIn;
import it.sportello.pin.device.DeviceService;
import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.session.NewSession;
import it.sportello.pin.session.Proved;
import it.sportello.pin.session.RefreshToken;
import it.sportello.pin.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What a sign-in with an identity leaves behind. */
@ApplicationScoped
class IdentityRecorder {

    private static final Logger LOG = Logger.getLogger(IdentityRecorder.class);

    /** An identity is not made anew: there is one of it. */
    private static final int GENERATION = 1;

    private final LinkedIdentities identities;
    private final FirstExchangeService firstExchanges;
    private final SessionService sessions;
    private final DeviceService devices;
    private final Clock clock;
    private final Clock realClock = Clock.systemUTC();

    IdentityRecorder(
            LinkedIdentities identities,
            FirstExchangeService firstExchanges,
            SessionService sessions,
            DeviceService devices,
            Clock clock) {
        this.identities = identities;
        this.firstExchanges = firstExchanges;
        this.sessions = sessions;
        this.devices = devices;
        this.clock = clock;
    }

    /** @throws OAuthException when no token is due: nothing is left then */
    @Transactional
    SignedIn record(AssertedCitizen who, String clientId, @Nullable DeviceToken device) {
        FiscalCode taxCode = requireNonNull(who.taxCode());
        Instant at = clock.instant();
        Linked linked = identities.find(who).orElseGet(() -> firstExchanges.link(who, taxCode, at));
        requireSamePerson(linked, taxCode);
        SignedIn citizen = begin(linked, who, clientId, device);
        // Last: who signs in at the same time with the same identity waits for nothing else then.
        identities.markUsed(linked.id(), who.by(), at);
        return citizen;
    }

    /** An issuer that gives somebody's subject to somebody else would give them that one's file. */
    private static void requireSamePerson(Linked linked, FiscalCode taxCode) {
        if (!linked.holder().taxCode().equals(taxCode)) {
            LOG.warnf("The linked identity %s now comes with another tax code: no token is given", linked.id());
            throw new OAuthException(OAuthError.INVALID_GRANT, "The issuer has given this subject to somebody else");
        }
    }

    private SignedIn begin(Linked linked, AssertedCitizen who, String clientId, @Nullable DeviceToken device) {
        Instant now = realClock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID personId = linked.holder().personId();
        Proved proved = new Proved(who.by(), who.assurance());
        NewSession session =
                new NewSession(personId, clientId, linked.id(), GENERATION, proved, who.authenticatedAt(), now);
        RefreshToken refresh = sessions.begin(session);
        DeviceToken newDevice = devices.recognise(personId, device).orElse(null);
        return new SignedIn(linked.holder(), proved, null, who.authenticatedAt(), now, refresh, newDevice);
    }
}
