package it.sportello.pin.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StaffRoleTest {

    @Test
    @DisplayName("K8 these are the roles")
    void areTheRoles() {
        assertThat(List.of(StaffRole.values()))
                .extracting(StaffRole::group)
                .containsExactlyInAnyOrder(
                        "agent", "supervisor", "benefit-officer", "payment-officer", "operator", "auditor");
    }

    @Test
    @DisplayName("K8 of a provider's groups only the roles are copied, as they are written here")
    void copiesOnlyRoles() {
        assertThat(StaffRole.among(List.of("wheel", "agent", "AUDITOR", "Domain Users")))
                .containsExactly("agent");
    }
}
