package it.sportello.platform.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.LeastLevel;
import it.sportello.platform.web.idempotency.IdempotencyKey;
import it.sportello.platform.web.idempotency.Idempotent;
import it.sportello.platform.web.limit.ClientAddress;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** A resource as services write them, for the tests of what the platform adds. */
@Path("/probes")
@RunOnVirtualThread
public class ProbeResource {

    private final IdempotencyKey key;

    public ProbeResource(IdempotencyKey key) {
        this.key = key;
    }

    @POST
    @PermitAll
    public Probe createProbe(@Valid @NotNull Probe probe) {
        return probe;
    }

    @GET
    @PermitAll
    public Map<String, List<String>> listProbes(
            @QueryParam("limit") @Max(10) Integer limit,
            @QueryParam("cursor") @Nullable UUID cursor,
            @QueryParam("colour") Probe.@Nullable Colour colour) {
        return Map.of("items", List.of());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Map<String, Object> showProbe(@PathParam("id") UUID id, @QueryParam("size") @DefaultValue("1") int size) {
        return Map.of(
                "thread_is_virtual", Thread.currentThread().isVirtual(),
                "request_id", String.valueOf(MDC.get(RequestId.MDC_KEY)));
    }

    @GET
    @Path("/cacheable")
    @PermitAll
    @Cache(maxAge = 60)
    public Map<String, String> showCacheable(@QueryParam("fail") boolean fail) {
        if (fail) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return Map.of("benefit", "known to all");
    }

    @GET
    @Path("/source")
    @PermitAll
    public Map<String, String> showSource(@Context HttpServerRequest request) {
        return Map.of("source", ClientAddress.of(request));
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String showBroken() {
        throw new IllegalStateException("secret RSSMRA85T10A562S");
    }

    @GET
    @Path("/outage")
    @PermitAll
    public String showOutage() {
        throw new IllegalStateException(new SQLException("Acquisition timeout while waiting for new connection"));
    }

    @GET
    @Path("/conflict")
    @PermitAll
    public String showConflict() {
        throw new ProblemException(CommonProblem.CONFLICT, "It is taken.").withHeader("Retry-After", "7");
    }

    @GET
    @Path("/operators")
    @RolesAllowed("operator")
    public Map<String, String> showOperators() {
        return Map.of("who", "operator");
    }

    @GET
    @Path("/own")
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    public Map<String, String> showOwn() {
        return Map.of("who", "citizen");
    }

    @POST
    @Path("/once")
    @PermitAll
    @Idempotent
    public Map<String, String> createOnce(@Valid @NotNull Probe probe) {
        return told();
    }

    @POST
    @Path("/own-once")
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    @Idempotent(required = true)
    public Map<String, String> createOwnOnce(@Valid @NotNull Probe probe) {
        return told();
    }

    private Map<String, String> told() {
        return key.current()
                .map(request -> Map.of(
                        "scope", request.scope(),
                        "key", request.key().toString(),
                        "hash", HexFormat.of().formatHex(request.requestHash())))
                .orElse(Map.of());
    }
}
