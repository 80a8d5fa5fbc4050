package it.sportello.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import it.sportello.localstack.testing.TestStack;

/** Gives every {@code @QuarkusTest} of this module the same servers, so that the application starts once. */
@QuarkusTestResource(
        value = TestStack.class,
        initArgs = {
            @ResourceArg(name = "database", value = "notification"),
            @ResourceArg(name = "mail", value = "true"),
            @ResourceArg(name = "sms", value = "true"),
            @ResourceArg(name = "postal", value = "true")
        })
public final class TestApplication {

    private TestApplication() {}
}
