package it.sportello.notification.dispatch;

import static it.sportello.notification.dispatch.DeliveryState.CREATED;
import static it.sportello.notification.dispatch.DeliveryState.DELIVERED;
import static it.sportello.notification.dispatch.DeliveryState.EXPIRED;
import static it.sportello.notification.dispatch.DeliveryState.PERMANENT_FAILURE;
import static it.sportello.notification.dispatch.DeliveryState.RETURNED;
import static it.sportello.notification.dispatch.DeliveryState.SENDING;
import static it.sportello.notification.dispatch.DeliveryState.SENT;
import static it.sportello.notification.dispatch.DeliveryState.TECHNICAL_FAILURE;
import static it.sportello.notification.dispatch.DeliveryState.TEMPORARY_FAILURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryStateTest {

    /** Written out once more, by hand, from N2: the table in the code must not be checked against itself. */
    private static final Map<DeliveryState, Set<DeliveryState>> ALLOWED = Map.of(
            CREATED, Set.of(SENDING, PERMANENT_FAILURE, EXPIRED),
            SENDING,
                    Set.of(
                            SENDING,
                            SENT,
                            DELIVERED,
                            TEMPORARY_FAILURE,
                            PERMANENT_FAILURE,
                            TECHNICAL_FAILURE,
                            RETURNED,
                            EXPIRED),
            TEMPORARY_FAILURE, Set.of(SENDING, SENT, DELIVERED, PERMANENT_FAILURE, RETURNED, EXPIRED),
            SENT, Set.of(DELIVERED, PERMANENT_FAILURE, RETURNED, EXPIRED),
            TECHNICAL_FAILURE, Set.of(SENT, DELIVERED, PERMANENT_FAILURE, RETURNED),
            EXPIRED, Set.of(SENT, DELIVERED, PERMANENT_FAILURE, RETURNED),
            DELIVERED, Set.of(PERMANENT_FAILURE, RETURNED),
            PERMANENT_FAILURE, Set.of(),
            RETURNED, Set.of());

    @ParameterizedTest(name = "N2 {0} to {1}: {2}")
    @MethodSource("everyPair")
    @DisplayName("N2 every transition is allowed or forbidden as written")
    void everyTransitionIsAllowedOrForbiddenAsWritten(DeliveryState from, DeliveryState to, boolean allowed) {
        assertThat(from.canBecome(to)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "N2 bounce in {0}")
    @EnumSource(names = {"SENDING", "TEMPORARY_FAILURE", "SENT", "DELIVERED", "TECHNICAL_FAILURE", "EXPIRED"})
    @DisplayName("N2 a later bounce or return reopens whatever the peer may have had")
    void aLaterBounceOrReturnReopens(DeliveryState state) {
        assertThat(state.canBecome(PERMANENT_FAILURE)).isTrue();
        assertThat(state.canBecome(RETURNED)).isTrue();
    }

    @Test
    @DisplayName("N2 receipts in either order end in the same state")
    void receiptsInEitherOrderEndInTheSameState() {
        assertThat(walk(SENT, List.of(DELIVERED, PERMANENT_FAILURE)))
                .isEqualTo(walk(SENT, List.of(PERMANENT_FAILURE, DELIVERED)))
                .isEqualTo(PERMANENT_FAILURE);
        assertThat(walk(SENDING, List.of(SENT, DELIVERED)))
                .isEqualTo(walk(SENDING, List.of(DELIVERED, SENT)))
                .isEqualTo(DELIVERED);
    }

    @ParameterizedTest(name = "N2 {0} twice")
    @EnumSource(names = {"SENT", "DELIVERED", "PERMANENT_FAILURE", "TECHNICAL_FAILURE", "RETURNED", "EXPIRED"})
    @DisplayName("N2 doubled news changes nothing")
    void doubledNewsChangesNothing(DeliveryState state) {
        assertThat(state.canBecome(state)).isFalse();
    }

    @Test
    @DisplayName("N6 only what still has to be handed over needs its content")
    void onlyWhatStillHasToBeHandedOverNeedsItsContent() {
        assertThat(Arrays.stream(DeliveryState.values()).filter(DeliveryState::awaitsHandOver))
                .containsExactlyInAnyOrder(CREATED, SENDING, TEMPORARY_FAILURE);
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(DeliveryState.values())
                .flatMap(from -> Arrays.stream(DeliveryState.values())
                        .map(to -> Arguments.of(from, to, ALLOWED.get(from).contains(to))));
    }

    private static DeliveryState walk(DeliveryState start, List<DeliveryState> news) {
        DeliveryState state = start;
        for (DeliveryState next : news) {
            state = state.canBecome(next) ? next : state;
        }
        return state;
    }
}
