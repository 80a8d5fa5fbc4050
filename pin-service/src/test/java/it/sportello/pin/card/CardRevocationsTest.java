package it.sportello.pin.card;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.peers.card.CardAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardRevocationsTest {

    private static final Instant NOW = Instant.now();

    private static CardAuthority authority;

    @TempDir
    private Path lists;

    @BeforeAll
    static void makeAuthority() {
        authority = CardAuthority.lookalike();
    }

    @Test
    @DisplayName("C8 where it is known which cards are revoked, the status says nothing of it")
    void hasNothingToSayWhereThereIsAList() throws IOException {
        put("list.pem", NOW.plus(Duration.ofDays(1)));
        assertThat(revocations().note()).isEmpty();
    }

    @Test
    @DisplayName("C8 the status says of how many authorities it is not known which cards are revoked")
    void saysOfHowManyAuthoritiesItKnowsNothing() throws IOException {
        assertThat(revocations().note())
                .hasValueSatisfying(note -> assertThat(note)
                        .isEqualTo("for 1 of 1 authorities of services cards it is not known which cards are revoked"));
        put("list.pem", NOW.minus(Duration.ofDays(1)));
        assertThat(revocations().note()).isPresent();
    }

    @Test
    @DisplayName("C8 a list of revoked cards counts without a new start")
    void readsAgainWhatWasPutThereMeanwhile() throws IOException {
        CardRevocations revocations = revocations();
        put("list.pem", NOW.plus(Duration.ofDays(1)));
        revocations.readAgain();
        assertThat(revocations.note()).isEmpty();
    }

    @Test
    @DisplayName("C8 a list of revoked cards that cannot be read does not take the others with it")
    void readsTheOthersWhereOneCannotBeRead() throws IOException {
        Files.writeString(lists.resolve("a.pem"), "-----BEGIN X509 CRL-----\nAQID\n-----END X509 CRL-----\n");
        put("b.pem", NOW.plus(Duration.ofDays(1)));
        assertThat(revocations().note()).isEmpty();
    }

    @Test
    void hasNothingToSayWhereNoCardsAreTaken() {
        var none = new CardRevocations(new FixedCardConfig(null, null, null), new CardAuthorities(List.of()));
        assertThat(none.note()).isEmpty();
    }

    @Test
    @DisplayName("C12 cards carry sessions on as long as they are taken")
    void vouchesForCardsWhileTheyAreTaken() {
        assertThat(new CardAuthorities(List.of(authority.certificate())).vouchesFor("cns"))
                .isTrue();
        assertThat(new CardAuthorities(List.of(authority.certificate())).vouchesFor("https://spid.example"))
                .isFalse();
        assertThat(new CardAuthorities(List.of()).vouchesFor("cns")).isFalse();
    }

    private void put(String name, Instant until) throws IOException {
        Files.writeString(lists.resolve(name), authority.revocationList(until.minus(Duration.ofDays(30)), until));
    }

    private CardRevocations revocations() {
        return new CardRevocations(
                new FixedCardConfig(null, lists, null), new CardAuthorities(List.of(authority.certificate())));
    }
}
