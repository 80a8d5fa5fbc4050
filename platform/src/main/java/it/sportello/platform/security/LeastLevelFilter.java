package it.sportello.platform.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.token.AccessToken;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Admits callers to the routes that carry {@link LeastLevel}: the one mechanism that does. */
@Singleton
class LeastLevelFilter {

    private final CurrentIdentityAssociation identities;
    private final CurrentCitizen currentCitizen;

    LeastLevelFilter(CurrentIdentityAssociation identities, CurrentCitizen currentCitizen) {
        this.identities = identities;
        this.currentCitizen = currentCitizen;
    }

    /** Bound by the annotation; its value here says nothing, the route's counts. */
    @ServerRequestFilter
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    Uni<Void> admit(ResourceInfo route) {
        Demand demand = Demand.of(route.getResourceMethod().getAnnotation(LeastLevel.class));
        return identities
                .getDeferredIdentity()
                .invoke(identity -> currentCitizen.admit(citizen(identity, demand)))
                .replaceWithVoid();
    }

    private static Citizen citizen(SecurityIdentity identity, Demand demand) {
        if (!(identity.getPrincipal() instanceof AccessToken token)) {
            throw new UnauthorizedException();
        }
        return switch (Admission.of(token.caller(), demand, Instant.now())) {
            case Admission.Admitted(Citizen citizen) -> citizen;
            case Admission.StepUpRequired(Demand unmet) -> throw unmet.challenge();
            case Admission.NotTheBeneficiary() ->
                throw new ProblemException(
                        SecurityProblem.ONLY_THE_BENEFICIARY, "This route serves citizens who act for themselves");
        };
    }
}
