package it.sportello.localstack.testing.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notBeAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static it.sportello.localstack.testing.house.HouseConditions.MAIN;
import static it.sportello.localstack.testing.house.HouseConditions.beUsedOnlyInTheirPackage;
import static it.sportello.localstack.testing.house.HouseConditions.carryExactlyOneAccessAnnotation;
import static it.sportello.localstack.testing.house.HouseConditions.dependOnNeighboursOnly;
import static it.sportello.localstack.testing.house.HouseConditions.haveAtMostSevenParameters;
import static it.sportello.localstack.testing.house.HouseConditions.liveInANullMarkedPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/**
 * The rules of the house, checked in every module that has an {@code ArchitectureTest}. Annotations are named as text,
 * because this module knows neither the platform nor Quarkus.
 */
public final class HouseRules {

    private static final String ENTITY = "jakarta.persistence.Entity";

    private static final DescribedPredicate<JavaMember> IN_MAIN =
            describe("in main code", member -> MAIN.test(member.getOwner()));

    private static final DescribedPredicate<JavaMethod> ROUTE = describe(
            "routes",
            method -> MAIN.test(method.getOwner())
                    // The routes of another service, as its client sees them.
                    && !method.getOwner()
                            .isAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
                    && Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                            .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));

    @ArchTest
    static final ArchRule ROUTES_SAY_WHO_MAY_CALL_THEM = methods()
            .that(ROUTE)
            .should(carryExactlyOneAccessAnnotation())
            .allowEmptyShould(true)
            .because("a route without an answer to 'who may?' is open to everybody by accident");

    @ArchTest
    static final ArchRule RESOURCES_OPEN_NO_TRANSACTION = noClasses()
            .that(MAIN)
            .and()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .beAnnotatedWith("jakarta.transaction.Transactional")
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(ENTITY)
            .allowEmptyShould(true)
            .because("the service is the transaction boundary, and entities never leave as JSON");

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_FEATURE = classes()
            .that(MAIN)
            .and(describe(
                    "entities or repositories",
                    type -> type.isAnnotatedWith(ENTITY) || type.getSimpleName().endsWith("Repository")))
            .should(beUsedOnlyInTheirPackage())
            .allowEmptyShould(true)
            .because("features meet through a service or an event");

    @ArchTest
    static final ArchRule MODULES_KEEP_TO_THEIR_NEIGHBOURS = classes()
            .that(MAIN)
            .should(dependOnNeighboursOnly())
            .because("services meet through topics and HTTP, and journeys see no more than a stranger does");

    @ArchTest
    static final ArchRule ONLY_THE_OUTBOX_PUBLISHES = noClasses()
            .that(MAIN)
            .and(DescribedPredicate.not(resideInAPackage("it.sportello.platform.outbox..")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
            .because("an event leaves in the transaction of its effect, or not at all");

    @ArchTest
    static final ArchRule TIME_IS_INJECTED = noClasses()
            .that(MAIN)
            .and(DescribedPredicate.not(resideInAPackage("it.sportello.platform..")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .allowEmptyShould(true)
            .because("domain rules run on the one injected clock, which journeys can move");

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT = fields().that(IN_MAIN)
            .should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .allowEmptyShould(true)
            .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule CONSTRUCTORS_STAY_SHORT = constructors()
            .that(IN_MAIN)
            .and(describe("of beans", constructor -> !constructor.getOwner().isRecord()))
            .should(haveAtMostSevenParameters())
            .allowEmptyShould(true)
            .because("a class that needs more than seven others does more than one thing");

    @ArchTest
    static final ArchRule NAMES_SAY_A_ROLE = noClasses()
            .that(MAIN)
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Base)")
            .because("these suffixes name no role");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .that(MAIN)
            .should(liveInANullMarkedPackage())
            .because("null is a decision, and the package says so once");

    @ArchTest
    static final ArchRule ONE_START_PER_MODULE = classes()
            .should(notBeAnnotatedWith("io.quarkus.test.junit.TestProfile"))
            .because("every profile starts the application once more, and verify has twelve minutes");

    @ArchTest
    static final ArchRule NOTHING_PRINTS = noClasses().that(MAIN).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    private HouseRules() {}
}
