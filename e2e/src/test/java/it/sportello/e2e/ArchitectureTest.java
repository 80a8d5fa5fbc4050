package it.sportello.e2e;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Only the borders: the other rules of the house are about services, which neither print nor read the real clock. */
@AnalyzeClasses(packages = "it.sportello.e2e")
class ArchitectureTest {

    @ArchTest
    static final ArchRule STAYS_WITHIN_ITS_BORDERS = classes()
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.not(resideInAPackage("it.sportello.."))
                    .or(resideInAnyPackage("it.sportello.e2e..", "it.sportello.localstack..")))
            .because("journeys see HTTP, mail and topics as a stranger does");
}
