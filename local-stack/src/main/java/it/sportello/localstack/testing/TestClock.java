package it.sportello.localstack.testing;

import it.sportello.localstack.embedded.DomainClock;
import java.time.Duration;
import java.time.Instant;

/** Domain time of the service under test. It begins in April 2020 and is shared by all tests of the module. */
public final class TestClock {

    private TestClock() {}

    public static Instant now() {
        return new DomainClock(TestSettings.clockFile()).now();
    }

    /** The service follows within a quarter of a second: wait for what you expect to happen. There is no way back. */
    public static void forward(Duration step) {
        new DomainClock(TestSettings.clockFile()).forward(step);
    }
}
