package it.sportello.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageTest {

    private final List<UUID> three = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    @Test
    void goesOnFromItsLastThing() {
        assertThat(Page.of(three, 2, Function.identity()))
                .isEqualTo(new Page<>(List.of(new UUID(0, 1), new UUID(0, 2)), new UUID(0, 2)));
    }

    @Test
    void endsWhereTheListEnds() {
        assertThat(Page.of(three, 3, Function.identity())).isEqualTo(new Page<>(three, null));
        assertThat(Page.of(List.<UUID>of(), 3, Function.identity()).next()).isNull();
    }
}
