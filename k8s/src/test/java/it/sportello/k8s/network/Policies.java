package it.sportello.k8s.network;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.k8s.Manifest;
import it.sportello.k8s.Overlay;
import it.sportello.k8s.Selector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The network policies of an overlay: who may open a connection to whom. */
record Policies(List<Manifest> policies) {

    static Policies of(Overlay overlay) {
        return new Policies(overlay.ofKind("NetworkPolicy"));
    }

    /** Both sides have to agree. */
    boolean allow(Map<String, String> from, Map<String, String> to, int port) {
        return egress(from).anyMatch(rule -> names(rule, "to", to) && opens(rule, port))
                && ingress(to).anyMatch(rule -> names(rule, "from", from) && opens(rule, port));
    }

    /** The ports that may be reached at addresses outside the cluster. */
    Set<Integer> outside(Map<String, String> from) {
        return egress(from)
                .filter(rule -> !rule.has("to") || anyPeer(rule, "to", peer -> peer.has("ipBlock")))
                .flatMap(rule -> stream(rule.path("ports")))
                .map(port -> port.get("port").intValue())
                .collect(Collectors.toSet());
    }

    /** From pods of namespaces with this label. */
    boolean allowFrom(String label, String value, Map<String, String> to, int port) {
        return ingress(to)
                .anyMatch(rule -> anyPeer(
                                rule,
                                "from",
                                peer -> peer.has("namespaceSelector")
                                        && Selector.matches(peer.get("namespaceSelector"), Map.of(label, value)))
                        && opens(rule, port));
    }

    private Stream<JsonNode> egress(Map<String, String> pod) {
        return rules(pod, "egress");
    }

    private Stream<JsonNode> ingress(Map<String, String> pod) {
        return rules(pod, "ingress");
    }

    private Stream<JsonNode> rules(Map<String, String> pod, String direction) {
        return policies.stream()
                .filter(policy -> Selector.matches(policy.at("/spec/podSelector"), pod))
                .flatMap(policy -> stream(policy.at("/spec/" + direction)));
    }

    private static boolean names(JsonNode rule, String side, Map<String, String> pod) {
        return anyPeer(
                rule,
                side,
                peer -> peer.has("podSelector")
                        && !peer.has("namespaceSelector")
                        && Selector.matches(peer.get("podSelector"), pod));
    }

    private static boolean anyPeer(JsonNode rule, String side, Predicate<JsonNode> accepted) {
        return stream(rule.path(side)).anyMatch(accepted);
    }

    private static boolean opens(JsonNode rule, int port) {
        return stream(rule.path("ports")).anyMatch(open -> open.path("port").intValue() == port);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
