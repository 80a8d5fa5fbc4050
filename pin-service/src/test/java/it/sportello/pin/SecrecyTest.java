package it.sportello.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecrecyTest {

    @Test
    @DisplayName("C5 no table and no topic holds a half, a personal PIN or a refresh token in clear")
    void keepsNoSecretInClear() {
        FictionalCitizen citizen = PinApi.issued();
        String first = PinApi.firstHalfOf(citizen);
        String second = PinApi.secondHalfOf(citizen);
        PinApi.signIn(citizen.taxCode(), first);
        PinApi.signIn(citizen.taxCode(), second);
        String personal = PinApi.activated(citizen);
        String refreshToken = PinApi.signIn(citizen.taxCode(), personal).path("refresh_token");
        List<String> places = List.of(String.join("\n", Tables.everything()), String.join("\n", Events.everything()));
        for (String half : List.of(first, second, personal, refreshToken.toUpperCase(Locale.ROOT))) {
            assertThat(places)
                    .noneMatch(text -> text.toUpperCase(Locale.ROOT).contains(half))
                    .noneMatch(text -> text.contains(half.replace("-", "")));
        }
    }

    @Test
    @DisplayName("C5 no topic holds tax code, names, address or contacts in clear")
    void publishesNothingPersonal() {
        FictionalCitizen citizen = PinApi.issued();
        PinApi.firstHalfOf(citizen);
        String published = String.join("\n", Events.everything());
        assertThat(published).contains(PinApi.personIdOf(citizen).toString());
        assertThat(published)
                .doesNotContain(
                        citizen.taxCode(),
                        citizen.email(),
                        citizen.mobile(),
                        citizen.address().street())
                .doesNotContain("\"" + citizen.familyName(), "\"" + citizen.givenName());
    }
}
