package it.sportello.contactcenter.casework.people;

import it.sportello.contactcenter.ContactCenterProblem;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.security.grant.CaseGrantSigner;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks pin-service about persons, each time under a grant of one case to one agent. Never inside a transaction. */
@ApplicationScoped
public class PeopleService {

    private static final Logger LOG = Logger.getLogger(PeopleService.class);

    private static final String PIN_SERVICE = "pin-service";
    private static final String TRY_AGAIN_AFTER_SECONDS = "10";

    private final PinStaffApi pinService;
    private final CaseGrantSigner signer;

    PeopleService(@RestClient PinStaffApi pinService, CaseGrantSigner signer) {
        this.pinService = pinService;
        this.signer = signer;
    }

    /** The personal part of a case; empty when it cannot be had now: the case opens all the same. */
    public Optional<PersonView> find(CaseGrant grant, UUID personId) {
        return ask(() -> pinService.showPerson(signed(grant), personId));
    }

    /** Nobody acts on their own tax code (K6): refuses them, and everybody while nobody can tell. */
    public void requireOther(CaseGrant grant, UUID personId) {
        if (find(grant, personId).isEmpty()) {
            throw unavailable();
        }
    }

    /** Whether the register gives the same answer as the caller. */
    public boolean isRight(CaseGrant grant, UUID personId, GivenAnswer answer) {
        return ask(() -> pinService.checkAnswer(signed(grant), personId, answer))
                .orElseThrow(PeopleService::unavailable)
                .right();
    }

    /** Has the PIN of a verified caller revoked; when nobody can, the agent is told to try again. */
    public void revokePin(CaseGrant grant, UUID personId) {
        ask(() -> {
                    pinService.revokePin(signed(grant), personId);
                    return personId;
                })
                .orElseThrow(PeopleService::unavailable);
    }

    public FoundPerson lookUp(CaseGrant grant, Lookup lookup) {
        return ask(() -> pinService.lookUp(signed(grant), lookup)).orElseThrow(PeopleService::unavailable);
    }

    private String signed(CaseGrant grant) {
        return signer.sign(grant, PIN_SERVICE);
    }

    private static <T> Optional<T> ask(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (WebApplicationException e) {
            refuseAs(e.getResponse());
            LOG.warnf("pin-service answered %d to the staff", e.getResponse().getStatus());
        } catch (ProcessingException e) {
            // Without its text, which may quote what was sent or answered.
            LOG.warnf(
                    "pin-service does not answer the staff (%s)",
                    (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /** Passes on what is the agent's to know. */
    private static void refuseAs(Response answer) {
        if (answer.getStatus() == CommonProblem.TOO_MANY_REQUESTS.status()) {
            String after = answer.getHeaderString("Retry-After");
            throw CommonProblem.TOO_MANY_REQUESTS
                    .problem()
                    .withHeader("Retry-After", after == null ? TRY_AGAIN_AFTER_SECONDS : after);
        }
        if (answer.getStatus() == ContactCenterProblem.OWN_PERSON.status()
                && ContactCenterProblem.OWN_PERSON.uri().toString().equals(typeOf(answer))) {
            throw ContactCenterProblem.OWN_PERSON.problem();
        }
    }

    private static String typeOf(Response problem) {
        try {
            return String.valueOf(problem.readEntity(Map.class).get("type"));
        } catch (ProcessingException | IllegalStateException e) {
            return "";
        }
    }

    private static ProblemException unavailable() {
        return ContactCenterProblem.PERSON_UNAVAILABLE.problem().withHeader("Retry-After", TRY_AGAIN_AFTER_SECONDS);
    }
}
