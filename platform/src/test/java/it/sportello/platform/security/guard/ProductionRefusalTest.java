package it.sportello.platform.security.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The test stack is set up as a laptop is: with that, production must not start. */
@QuarkusTest
class ProductionRefusalTest {

    @Inject
    @All
    List<StartupCheck> checks;

    @Inject
    Deployment deployment;

    @Test
    void namesEveryDevelopmentSettingOfTheTestStack() {
        assertThatThrownBy(() -> StartupGuard.refuse(checks))
                .hasMessageContaining("sportello.token.signing-keys names a development key")
                .hasMessageContaining("sportello.sealing.signing-key names a development key")
                .hasMessageContaining("sportello.sealing.opening-keys names a development key")
                .hasMessageContaining("sportello.sealing.recipients names a development key")
                .hasMessageContaining("sportello.sealing.trusted-signers names a development key")
                .hasMessageContaining("sportello.audit.key names a development key")
                .hasMessageContaining("sportello.clock.shift-file shifts the clock");
    }

    @Test
    void letsTestsStartAllTheSame() {
        assertThat(deployment.isProduction()).isFalse();
    }
}
