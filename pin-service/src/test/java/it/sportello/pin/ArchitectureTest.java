package it.sportello.pin;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import it.sportello.contracts.PinCode;
import it.sportello.localstack.testing.house.HouseRules;
import it.sportello.pin.secret.PinGenerator;

@AnalyzeClasses(packages = "it.sportello.pin")
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule PINS_COME_FROM_ONE_GENERATOR = noClasses()
            .that()
            .areNotAssignableTo(PinGenerator.class)
            .should()
            .callMethodWhere(target(owner(type(PinCode.class))).and(target(nameStartingWith("generate"))))
            .because("the alphabet is configured once (C4), and a PIN of another one would be guessed at more often");
}
