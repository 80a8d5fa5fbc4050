package it.sportello.pin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.sportello.localstack.testing.FictionalCitizen;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** What a citizen with a personal PIN does with their own contacts. */
public record CitizenContacts(FictionalCitizen citizen, UUID personId, String token) {

    /** Who has just activated a PIN, and signed in with it. */
    public static CitizenContacts activated() {
        FictionalCitizen citizen = PinApi.issued();
        Response signedIn = PinApi.signIn(citizen.taxCode(), PinApi.activated(citizen));
        return new CitizenContacts(citizen, PinApi.personIdOf(citizen), signedIn.path("access_token"));
    }

    public Response show() {
        return request().get("/me/contacts");
    }

    /** As they stand now. */
    public Response change(String patch) {
        return change(show().header("ETag"), patch);
    }

    public Response change(String seen, String patch) {
        return send(request().header("If-Match", seen), patch);
    }

    public Response changeUnseen(String patch) {
        return send(request(), patch);
    }

    public Response prove(String codeId, String code) {
        return request()
                .contentType("application/json")
                .body(Map.of("code_id", codeId, "code", code))
                .post("/me/contacts/confirmation");
    }

    /** With the code that came to what was asked. */
    public Response prove(Response asked) {
        return prove(asked.path("pending[0].code_id"), codeOf(asked));
    }

    /** As the holder of the first contact that was asked reads it. */
    public static String codeOf(Response asked) {
        UUID codeId = UUID.fromString(asked.path("pending[0].code_id"));
        return asked.path("pending[0].channel").equals("SMS") ? SentCodes.bySms(codeId) : SentCodes.byMail(codeId);
    }

    /** Named, and proved by the code that came. */
    public Response replaced(String field, String address) {
        Response asked = change("{\"" + field + "\":\"" + address + "\"}");
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(202);
        Response proved = prove(asked);
        assertThat(proved.statusCode()).as(proved.asString()).isEqualTo(200);
        return proved;
    }

    private RequestSpecification request() {
        return PinApi.as(token);
    }

    /** As bytes: the library does not know how to write this type. */
    private static Response send(RequestSpecification request, String patch) {
        return request.contentType("application/merge-patch+json")
                .body(patch.getBytes(StandardCharsets.UTF_8))
                .patch("/me/contacts");
    }
}
