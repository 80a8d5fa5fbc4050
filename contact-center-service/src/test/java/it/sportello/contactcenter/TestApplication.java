package it.sportello.contactcenter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import it.sportello.localstack.testing.TestStack;

/** Gives every {@code @QuarkusTest} of this module the same servers, so that the application starts once. */
@QuarkusTestResource(PinStandIn.class)
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "contact_center"))
public final class TestApplication {

    private TestApplication() {}
}
