package it.sportello.pin.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import it.sportello.localstack.testing.TestGrants;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call that an agent takes, in a case of its own. */
public final class PhoneDesk {

    private final String grant;
    private final String use;

    private PhoneDesk(@Nullable UUID person, String purpose, String use) {
        this.grant = TestGrants.of("agent", person, false, purpose);
        this.use = use;
    }

    /** Somebody wants a PIN; nobody knows who they are. */
    public static PhoneDesk aboutARequest() {
        return new PhoneDesk(null, "phone-request", "PHONE_REQUEST");
    }

    /** The same in a case about this person. */
    public static PhoneDesk aboutARequestOf(UUID person) {
        return new PhoneDesk(person, "phone-request", "PHONE_REQUEST");
    }

    public static PhoneDesk recognising(UUID person) {
        return new PhoneDesk(person, "remote-identification", "REMOTE_IDENTIFICATION");
    }

    public Response order(String channel, String address) {
        return order(Map.of("channel", channel, "address", address, "use", use));
    }

    public Response order(Map<String, String> body) {
        return StaffDesk.agent(grant).contentType(ContentType.JSON).body(body).post("/staff/contact-codes");
    }

    public Response confirm(UUID codeId, String code) {
        return StaffDesk.agent(grant)
                .contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post("/staff/contact-codes/" + codeId + "/confirmation");
    }

    /** A code that the caller has read back from this mailbox. */
    public UUID readBackFromMail(String address) {
        UUID codeId = UUID.fromString(order("EMAIL", address).path("code_id"));
        confirm(codeId, SentCodes.byMail(codeId));
        return codeId;
    }

    /** A code that the caller has read back from this telephone. */
    public UUID readBackFromSms(String number) {
        UUID codeId = UUID.fromString(order("SMS", number).path("code_id"));
        confirm(codeId, SentCodes.bySms(codeId));
        return codeId;
    }

    public Response submit(PinForm form, @Nullable UUID codeId) {
        return submit(form, codeId, UUID.randomUUID());
    }

    public Response submit(PinForm form, @Nullable UUID codeId, UUID idempotencyKey) {
        Map<String, Object> body = new LinkedHashMap<>(form.body());
        if (codeId != null) {
            body.put("contact_code_id", codeId.toString());
        }
        return StaffDesk.agent(grant)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/pin-requests");
    }
}
