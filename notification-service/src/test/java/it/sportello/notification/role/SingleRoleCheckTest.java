package it.sportello.notification.role;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SingleRoleCheckTest {

    @ParameterizedTest(name = "C5 {0}")
    @EnumSource
    @DisplayName("C5 production starts in one role")
    void productionStartsInOneRole(Role role) {
        assertThat(refusals(EnumSet.of(role))).isEmpty();
    }

    @Test
    @DisplayName("C5 production refuses two roles in one process, and none, naming the property")
    void productionRefusesTwoRoles() {
        assertThat(List.of(EnumSet.of(Role.SMS, Role.POSTAL), EnumSet.allOf(Role.class), EnumSet.noneOf(Role.class)))
                .allSatisfy(roles -> assertThat(refusals(roles))
                        .singleElement()
                        .asString()
                        .startsWith("sportello.notification.roles "));
    }

    @Test
    @DisplayName("C5 every channel has one role")
    void everyChannelHasOneRole() {
        assertThat(Arrays.stream(Role.values()).flatMap(role -> role.channels().stream()))
                .containsExactlyInAnyOrder(Channel.values());
    }

    private static List<String> refusals(Set<Role> roles) {
        return new SingleRoleCheck(() -> roles).refusals();
    }
}
