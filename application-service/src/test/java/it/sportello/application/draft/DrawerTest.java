package it.sportello.application.draft;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.Fixtures;
import it.sportello.platform.security.Assurance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DrawerTest {

    @Test
    @DisplayName("C6 each issue of the first half has its own drafts, and who proved more has theirs beyond all halves")
    void keepsApart() {
        assertThat(of(Assurance.PIN_SIMPLIFIED)).isEqualTo(new Drawer(1, 1));
        assertThat(of(Assurance.PIN_ORDINARY)).isEqualTo(new Drawer(0, 1));
        assertThat(of(Assurance.PIN_DISPOSITIVE)).isEqualTo(new Drawer(0, 1));
        assertThat(of(Assurance.SPID_L2)).isEqualTo(new Drawer(0, 0));
    }

    private static Drawer of(Assurance assurance) {
        return Drawer.of(Fixtures.citizen(assurance));
    }
}
