package it.sportello.platform.web.openapi;

import it.sportello.platform.web.problem.CommonProblem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Adds to one operation what follows from its kind: refusals, headers, who may call it. */
final class OperationStyle {

    private final Operation operation;
    private final RouteFacts facts;

    OperationStyle(Operation operation, RouteFacts facts) {
        this.operation = operation;
        this.facts = facts;
    }

    void apply() {
        sayWhoMayCall();
        facts.idempotencyKey().ifPresent(this::addIdempotencyKey);
        APIResponses responses = operation.getResponses();
        responses.getAPIResponses().values().stream()
                .filter(response -> response.getRef() == null)
                .forEach(SharedParts::addCommonHeaders);
        for (CommonProblem refusal : refusals()) {
            String status = Integer.toString(refusal.status());
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, SharedParts.reference(refusal));
            }
        }
    }

    private void sayWhoMayCall() {
        facts.leastLevel().ifPresent(level -> operation.addExtension("x-least-level", level));
        facts.maxAge().ifPresent(seconds -> operation.addExtension("x-max-age-of-sign-in", seconds));
        if (facts.beyondPin()) {
            operation.addExtension("x-beyond-pin", true);
        }
        if (!facts.roles().isEmpty()) {
            operation.addExtension("x-roles", facts.roles());
        }
        // An empty requirement says "anybody"; none at all would say that nobody thought of it.
        SecurityRequirement requirement = OASFactory.createSecurityRequirement();
        operation.setSecurity(
                List.of(facts.secured() ? requirement.addScheme(SharedParts.SECURITY_SCHEME) : requirement));
    }

    private void addIdempotencyKey(boolean required) {
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(required)
                .description("Repeated with the same body, the first answer comes again; kept for 24 hours")
                .schema(SharedParts.string(36).format("uuid")));
    }

    private Set<CommonProblem> refusals() {
        Set<CommonProblem> refusals =
                EnumSet.of(CommonProblem.TOO_MANY_REQUESTS, CommonProblem.INTERNAL_ERROR, CommonProblem.OVERLOADED);
        if (facts.secured()) {
            refusals.add(CommonProblem.AUTHENTICATION_REQUIRED);
            refusals.add(CommonProblem.FORBIDDEN);
        }
        if (has(Parameter.In.PATH)) {
            refusals.add(CommonProblem.NOT_FOUND);
        }
        if (has(Parameter.In.QUERY)) {
            refusals.addAll(Set.of(CommonProblem.MALFORMED_REQUEST, CommonProblem.INVALID_CONTENT));
        }
        if (has(Parameter.In.HEADER)) {
            refusals.add(CommonProblem.MALFORMED_REQUEST);
        }
        if (operation.getRequestBody() != null) {
            refusals.addAll(Set.of(
                    CommonProblem.MALFORMED_REQUEST,
                    CommonProblem.LENGTH_REQUIRED,
                    CommonProblem.BODY_TOO_LARGE,
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    CommonProblem.INVALID_CONTENT));
        }
        return refusals;
    }

    private boolean has(Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }
}
