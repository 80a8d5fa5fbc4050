package it.sportello.platform.web.fault;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** The methods of each path: RFC 9110 asks for them in every 405, the framework leaves them out. */
final class AllowedMethods {

    private static final String PARAMETER = "\\{[^}]+}";

    private final Map<String, TreeSet<String>> methodsOfTemplate;

    AllowedMethods(Map<String, TreeSet<String>> methodsOfTemplate) {
        this.methodsOfTemplate = methodsOfTemplate;
    }

    /** Those of the running application. */
    static AllowedMethods ofDeployment() {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        found.computeIfAbsent(template, _ -> new TreeSet<>()).add(method);
                    }
                });
        return new AllowedMethods(found);
    }

    /** As the header Allow wants them: of the template with the fewest placeholders, as routing does. */
    Optional<String> at(String path) {
        return methodsOfTemplate.keySet().stream()
                .filter(template -> matches(template, path))
                .max(Comparator.comparingInt(AllowedMethods::literalLength))
                .map(template -> String.join(", ", methodsOfTemplate.get(template)));
    }

    private static boolean matches(String template, String path) {
        StringBuilder regex = new StringBuilder();
        for (String literal : template.split(PARAMETER, -1)) {
            regex.append(regex.isEmpty() ? "" : "[^/]+").append(Pattern.quote(literal));
        }
        return path.matches(regex.toString());
    }

    private static int literalLength(String template) {
        return template.replaceAll(PARAMETER, "").length();
    }
}
