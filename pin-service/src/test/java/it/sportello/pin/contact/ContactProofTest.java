package it.sportello.pin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.CitizenContacts;
import it.sportello.pin.testing.SentCodes;
import it.sportello.pin.testing.Tables;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactProofTest {

    private final String mobile = FictionalCitizen.random().mobile();

    private CitizenContacts contacts;
    private String codeId;
    private String code;

    @BeforeEach
    void ask() {
        contacts = CitizenContacts.activated();
        Response asked = contacts.change("{\"mobile\":\"" + mobile + "\"}");
        codeId = asked.path("pending[0].code_id");
        code = CitizenContacts.codeOf(asked);
    }

    @Test
    @DisplayName("C9 a wrong code proves nothing, and after five tries the right one does not either")
    void countsTries() {
        for (int i = 0; i < 5; i++) {
            assertRefused(contacts.prove(codeId, SentCodes.other(code)));
        }
        assertRefused(contacts.prove(codeId, code));
        assertThat(addresses()).contains(contacts.citizen().mobile()).doesNotContain(mobile);
    }

    @Test
    @DisplayName("C9 a code proves once, and an unknown one is answered alike")
    void provesOnce() {
        assertThat(contacts.prove(codeId, code).statusCode()).isEqualTo(200);
        assertRefused(contacts.prove(codeId, code));
        assertRefused(contacts.prove(UUID.randomUUID().toString(), code));
    }

    @Test
    @DisplayName("A9 another's code is answered like an unknown one, and spends none of their tries")
    void isNobodyElses() {
        CitizenContacts stranger = CitizenContacts.activated();
        for (int i = 0; i < 5; i++) {
            assertRefused(stranger.prove(codeId, code));
        }
        assertThat(stranger.show().asString()).doesNotContain(mobile);

        assertThat(contacts.prove(codeId, code).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("C13 a contact that serves three others serves no fourth, which only its holder learns")
    void servesThree() {
        for (int i = 0; i < 3; i++) {
            Tables.change(
                    "with other as (insert into person (id, tax_code, language, created_at)"
                            + " values (gen_random_uuid(), ?, 'it', now()) returning id)"
                            + " insert into former_contact select id, 'SMS', ?, now() + interval '1 day' from other",
                    FictionalCitizen.random().taxCode(),
                    mobile);
        }

        Response full = contacts.prove(codeId, code);

        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.<String>path("type")).endsWith("/contact-shared");
        assertThat(addresses()).doesNotContain(mobile);

        Tables.change(
                "delete from former_contact where address = ? and person_id = (select min(person_id::text)::uuid"
                        + " from former_contact where address = ?)",
                mobile,
                mobile);
        assertThat(contacts.prove(codeId, code).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("C9 the code stands in clear nowhere but in the message")
    void keepsNoCodeInClear() {
        assertThat(Tables.column("select t::text from pending_contact t where code_id = ?", UUID.fromString(codeId)))
                .singleElement()
                .asString()
                .doesNotContain("," + code + ",");
        assertThat(contacts.show().asString()).doesNotContain("\"" + code + "\"");
    }

    private List<String> addresses() {
        return contacts.show().path("items.address");
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<String>path("type")).endsWith("/code-refused");
    }
}
