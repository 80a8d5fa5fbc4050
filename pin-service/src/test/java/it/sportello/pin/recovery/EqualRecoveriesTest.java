package it.sportello.pin.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.SentCodes;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.WorkMeter;
import it.sportello.pin.testing.WorkMeter.Work;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EqualRecoveriesTest {

    private static final String WRONG = "000000";

    @Inject
    WorkMeter meter;

    @Test
    @DisplayName(
            "C9 C11 who has no PIN, one contact, or is unknown is answered like who is sent codes, at the same cost")
    void answersAlikeWhateverThereIs() {
        LostPin oneContact = LostPin.activated();
        Tables.change("delete from contact where channel = 'SMS' and person_id = ?", oneContact.personId());
        Map<String, FictionalCitizen> citizens = new LinkedHashMap<>();
        citizens.put("unknown", FictionalCitizen.random());
        citizens.put("not activated", PinApi.issued());
        citizens.put("one contact", oneContact.citizen());
        citizens.put("possible", LostPin.activated().citizen());

        Map<String, Work> works = new LinkedHashMap<>();
        citizens.forEach((who, citizen) -> works.put(who, meter.measured(() -> LostPin.ordered(citizen.taxCode()))));

        assertThat(works.get("unknown").hashes()).isZero();
        assertThat(works.values()).as(works.toString()).containsOnly(works.get("unknown"));
        assertThat(citizens.values().stream()
                        .map(citizen -> shape(LostPin.order(PinApi.newAddress(), citizen.taxCode())))
                        .toList())
                .containsOnly(shape(LostPin.order(
                        PinApi.newAddress(), citizens.get("unknown").taxCode())));
    }

    @Test
    @DisplayName("C9 C11 wrong codes, of a recovery, of one without codes, or of none, answer alike and cost alike")
    void refusesAlikeForAllReasons() {
        LostPin lost = LostPin.activated();
        UUID open = lost.ordered();
        UUID completed = LostPin.activated().ordered();
        String mobile = LostPin.mobileCode(completed);
        String mail = LostPin.mailCode(completed);
        LostPin.complete(completed, mobile, mail);
        UUID empty = new LostPin(PinApi.issued(), "").refused();
        UUID ofNobody = LostPin.ordered(FictionalCitizen.random().taxCode());

        Map<String, Work> works = new LinkedHashMap<>();
        works.put("no recovery", refused(UUID.randomUUID(), WRONG, WRONG));
        String openMobile = LostPin.mobileCode(open);
        String openMail = LostPin.mailCode(open);
        works.put("wrong", refused(open, SentCodes.other(openMobile), SentCodes.other(openMail)));
        refused(open, SentCodes.other(openMobile), SentCodes.other(openMail));
        works.put("too many tries", refused(open, openMobile, openMail));
        works.put("completed", refused(completed, mobile, mail));
        works.put("without codes", refused(empty, WRONG, WRONG));
        works.put("of nobody", refused(ofNobody, WRONG, WRONG));

        assertThat(works.get("no recovery").hashes()).isZero();
        assertThat(works.values()).as(works.toString()).containsOnly(works.get("no recovery"));
        assertThat(List.of(
                        shape(LostPin.complete(open, WRONG, WRONG)),
                        shape(LostPin.complete(completed, WRONG, WRONG)),
                        shape(LostPin.complete(ofNobody, WRONG, WRONG))))
                .containsOnly(shape(LostPin.complete(UUID.randomUUID(), WRONG, WRONG)));
    }

    private Work refused(UUID recovery, String mobileCode, String mailCode) {
        return meter.measured(() -> LostPin.assertRefused(LostPin.complete(recovery, mobileCode, mailCode)));
    }

    /** Status, headers and body, without what is random. */
    private static List<Object> shape(Response answer) {
        Map<String, Object> body = new LinkedHashMap<>(answer.jsonPath().getMap(""));
        body.remove("instance");
        body.replaceAll((name, value) -> name.equals("recovery_id") ? "random" : value);
        return List.of(
                answer.statusCode(),
                answer.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList(),
                body);
    }
}
