package it.sportello.platform.web.openapi;

import it.sportello.platform.security.LeastLevel;
import it.sportello.platform.web.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * What a route's annotations say about its callers.
 *
 * @param leastLevel of a citizen's token; empty on routes that are not for citizens
 * @param maxAge seconds since a citizen's sign-in; empty where that does not matter
 * @param beyondPin whether no PIN opens it, whatever its level
 * @param roles of staff, one of which opens the route; empty on routes that are not for staff
 * @param idempotencyKey empty where the header has no meaning, else whether it is required
 */
record RouteFacts(
        Optional<String> leastLevel,
        Optional<Integer> maxAge,
        boolean beyondPin,
        List<String> roles,
        Optional<Boolean> idempotencyKey) {

    static final RouteFacts NONE =
            new RouteFacts(Optional.empty(), Optional.empty(), false, List.of(), Optional.empty());

    boolean secured() {
        return leastLevel.isPresent() || !roles.isEmpty();
    }

    /** By operation id, which is the method's name. */
    static Map<String, RouteFacts> of(IndexView index) {
        Map<String, RouteFacts> facts = new HashMap<>();
        for (AnnotationInstance path : index.getAnnotations(Path.class)) {
            if (path.target().kind() == AnnotationTarget.Kind.CLASS) {
                path.target().asClass().methods().forEach(method -> facts.put(method.name(), of(method)));
            }
        }
        return facts;
    }

    private static RouteFacts of(MethodInfo method) {
        return new RouteFacts(
                value(method, LeastLevel.class).map(AnnotationValue::asEnum),
                leastLevel(method, "maxAge").map(AnnotationValue::asInt),
                leastLevel(method, "beyondPin").map(AnnotationValue::asBoolean).orElse(false),
                value(method, RolesAllowed.class)
                        .map(AnnotationValue::asStringArray)
                        .map(List::of)
                        .orElse(List.of()),
                Optional.ofNullable(method.annotation(Idempotent.class))
                        .map(annotation -> annotation.value("required"))
                        .map(AnnotationValue::asBoolean)
                        .or(() -> method.hasAnnotation(Idempotent.class) ? Optional.of(false) : Optional.empty()));
    }

    private static Optional<AnnotationValue> leastLevel(MethodInfo method, String member) {
        return Optional.ofNullable(method.annotation(LeastLevel.class)).map(annotation -> annotation.value(member));
    }

    private static Optional<AnnotationValue> value(MethodInfo method, Class<? extends Annotation> annotation) {
        return Optional.ofNullable(method.annotation(annotation)).map(AnnotationInstance::value);
    }
}
