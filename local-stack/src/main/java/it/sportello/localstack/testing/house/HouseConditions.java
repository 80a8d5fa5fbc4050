package it.sportello.localstack.testing.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the rules ask of a class, a route, a constructor, in the words of a failed check. */
final class HouseConditions {

    static final DescribedPredicate<JavaClass> MAIN = describe(
            "main code",
            type -> type.getSource()
                    .map(source -> !source.getUri().getPath().contains("/test-classes/"))
                    .orElse(false));

    private static final Set<String> ACCESS = Set.of(
            "it.sportello.platform.security.LeastLevel",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll");

    /** Who may know whom; a module that is not listed is a service. */
    private static final Map<String, Set<String>> NEIGHBOURS = Map.of(
            "contracts", Set.of(),
            "platform", Set.of("contracts"),
            "localstack", Set.of("contracts"),
            "e2e", Set.of("localstack"));

    private static final Set<String> SEEN_BY_SERVICES = Set.of("contracts", "platform");

    private static final Pattern OURS = Pattern.compile("^it\\.sportello\\.(\\w+)");

    private HouseConditions() {}

    static ArchCondition<JavaMethod> carryExactlyOneAccessAnnotation() {
        return condition("carry exactly one of @LeastLevel, @RolesAllowed, @PermitAll", (method, events) -> {
            long found = ACCESS.stream().filter(method::isAnnotatedWith).count();
            if (found != 1) {
                events.add(SimpleConditionEvent.violated(
                        method, method.getFullName() + " carries " + found + " access annotations"));
            }
        });
    }

    static ArchCondition<JavaClass> beUsedOnlyInTheirPackage() {
        return condition(
                "be used only in their package",
                (type, events) -> type.getDirectDependenciesToSelf().stream()
                        .filter(dependency -> MAIN.test(dependency.getOriginClass()))
                        .filter(dependency ->
                                !dependency.getOriginClass().getPackageName().equals(type.getPackageName()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()))));
    }

    static ArchCondition<JavaClass> dependOnNeighboursOnly() {
        return condition(
                "depend only on neighbours of their module",
                (type, events) -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isNeighbour(moduleOf(type), moduleOf(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()))));
    }

    private static boolean isNeighbour(String from, String to) {
        return to.isEmpty()
                || to.equals(from)
                || NEIGHBOURS.getOrDefault(from, SEEN_BY_SERVICES).contains(to);
    }

    /** The first part of the package below ours, empty for everybody else's. */
    private static String moduleOf(JavaClass type) {
        Matcher ours = OURS.matcher(type.getPackageName());
        return ours.find() ? ours.group(1) : "";
    }

    static ArchCondition<JavaConstructor> haveAtMostSevenParameters() {
        return condition("have at most seven parameters", (constructor, events) -> {
            int count = constructor.getRawParameterTypes().size();
            if (count > 7) {
                events.add(SimpleConditionEvent.violated(
                        constructor, constructor.getFullName() + " has " + count + " parameters"));
            }
        });
    }

    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return condition("live in a @NullMarked package", (type, events) -> {
            if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getPackageName() + " is not @NullMarked (package-info.java)"));
            }
        });
    }

    @FunctionalInterface
    private interface Check<T> {
        void accept(T item, ConditionEvents events);
    }

    private static <T> ArchCondition<T> condition(String description, Check<T> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }
}
