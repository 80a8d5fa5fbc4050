package it.sportello.pin;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.routes.RouteMatrix;
import it.sportello.localstack.testing.routes.document.OpenApiDocument;
import it.sportello.pin.identity.VouchedCitizen;
import it.sportello.pin.recovery.LostPin;
import it.sportello.pin.testing.CitizenContacts;
import it.sportello.pin.testing.PhoneDesk;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.StaffDesk;
import it.sportello.pin.testing.Tables;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class RoutesTest {

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URI generated;

    @Test
    void areDocumented() throws IOException {
        OpenApiDocument.of("pin-service").matches(generated);
    }

    @TestFactory
    Stream<DynamicTest> keepTheRulesOfTheHouse() {
        return RouteMatrix.of("pin-service")
                .cacheable(
                        "/oauth2/jwks", "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server")
                .withErrorsOfTheirOwn("POST /oauth2/token", "POST /oauth2/revoke")
                .goodBody(
                        "POST /pin-requests",
                        () -> PinForm.of(Residents.registered()).body())
                .goodAnswer(
                        "GET /pin-requests/{id}",
                        () -> PinApi.show(PinApi.submitted(PinForm.of(Residents.registered()))))
                .goodBody("POST /pin-activations", RoutesTest::wholePin)
                .goodBody(
                        "POST /pin-recoveries",
                        () -> Map.of("tax_code", FictionalCitizen.random().taxCode()))
                .goodBody(
                        "POST /pin-recoveries/{id}/completion",
                        () -> Map.of("mobile_code", "123456", "mail_code", "123456"))
                .goodAnswer(
                        "POST /pin-recoveries/{id}/completion",
                        () -> LostPin.complete(LostPin.activated().ordered()))
                .goodAnswer("POST /oauth2/token", RoutesTest::signIn)
                .goodAnswer("POST /oauth2/revoke", () -> PinApi.revoke(signIn().path("refresh_token")))
                .goodAnswer("POST /me/pin-letters", RoutesTest::orderLetter)
                .goodAnswer("POST /me/pin-revocation", RoutesTest::revoke)
                .goodBody("POST /pin-renewals", RoutesTest::ticket)
                .goodBody("POST /me/pin-promotion", () -> Map.of("pin", "ABCD-EFGH"))
                .goodAnswer("POST /me/pin-promotion", RoutesTest::promote)
                .goodAnswer(
                        "POST /staff/people/{id}/pin-revocation",
                        () -> StaffDesk.revoke(PinApi.personIdOf(PinApi.issued()), true))
                .goodBody(
                        "PATCH /me/contacts", () -> Map.of("mobile", "+39 320 555 0123", "first_half_channel", "EMAIL"))
                .goodAnswer(
                        "PATCH /me/contacts", () -> CitizenContacts.activated().change("{\"mobile\":null}"))
                .goodBody(
                        "POST /me/contacts/confirmation", () -> Map.of("code_id", UUID.randomUUID(), "code", "123456"))
                .goodAnswer("POST /me/contacts/confirmation", RoutesTest::proveContact)
                .goodBody(
                        "POST /staff/lookups",
                        () -> Map.of("tax_code", FictionalCitizen.random().taxCode(), "reason", "a caller asks"))
                .goodBody("POST /staff/people/{id}/checks", RoutesTest::check)
                .goodAnswer(
                        "POST /staff/people/{id}/checks",
                        () -> StaffDesk.check(PinApi.personIdOf(PinApi.issued()), check()))
                .goodAnswer(
                        "GET /staff/people/{id}",
                        () -> StaffDesk.show(PinApi.personIdOf(PinApi.issued()), true, "verification"))
                .goodBody(
                        "POST /staff/contact-codes",
                        () -> Map.of(
                                "channel", "SMS",
                                "address", FictionalCitizen.random().mobile(),
                                "use", "PHONE_REQUEST"))
                .goodAnswer(
                        "POST /staff/contact-codes",
                        () -> PhoneDesk.aboutARequest()
                                .order("SMS", FictionalCitizen.random().mobile()))
                .goodBody("POST /staff/contact-codes/{id}/confirmation", () -> Map.of("code", "012345"))
                .goodAnswer(
                        "POST /staff/contact-codes/{id}/confirmation",
                        () -> PhoneDesk.aboutARequest().confirm(UUID.randomUUID(), "012345"))
                // The id of a request is random, and told to the requester alone.
                .openToAnybody("/pin-requests/{id}")
                // The id of a recovery, too, and it opens nothing without its codes.
                .openToAnybody("/pin-recoveries/{id}/completion")
                .tests();
    }

    private static Map<String, String> wholePin() {
        FictionalCitizen citizen = PinApi.issued();
        return Map.of("tax_code", citizen.taxCode(), "pin", PinApi.initialPinOf(citizen));
    }

    private static Response orderLetter() {
        FictionalCitizen citizen = PinApi.issued();
        Tables.change(
                "update pin_half set issued_at = issued_at - interval '1 day' where id = ?",
                PinApi.halfIdOf(citizen, "SECOND"));
        return PinApi.as(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)))
                .post("/me/pin-letters");
    }

    private static Response revoke() {
        FictionalCitizen citizen = PinApi.issued();
        return PinApi.as(PinApi.signIn(citizen.taxCode(), PinApi.activated(citizen)))
                .post("/me/pin-revocation");
    }

    private static Map<String, String> ticket() {
        FictionalCitizen citizen = PinApi.issued();
        String personal = PinApi.activated(citizen);
        PinApi.outdate(citizen);
        return Map.of(
                "renewal_ticket", PinApi.signIn(citizen.taxCode(), personal).<String>path("renewal_ticket"));
    }

    private static Response promote() {
        FictionalCitizen citizen = PinApi.issued();
        String personal = PinApi.activated(citizen);
        return PinApi.as(VouchedCitizen.of(citizen).signIn().accessToken())
                .contentType(ContentType.JSON)
                .body(Map.of("pin", personal))
                .post("/me/pin-promotion");
    }

    private static Response proveContact() {
        return CitizenContacts.activated()
                .replaced("mobile", FictionalCitizen.random().mobile());
    }

    private static Map<String, String> check() {
        return Map.of("question", "HEALTH_CARD_NUMBER", "answer", "80380000000000000000");
    }

    private static Response signIn() {
        FictionalCitizen citizen = PinApi.issued();
        return PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));
    }
}
