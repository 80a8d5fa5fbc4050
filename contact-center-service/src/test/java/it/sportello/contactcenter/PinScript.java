package it.sportello.contactcenter;

import static io.restassured.RestAssured.given;

import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells {@link PinStandIn} what to do, and hears from it what it was asked. */
public final class PinScript {

    /** The one health card in the stand-in's register. */
    public static final String CARD = "80380000000000000001";

    public static final String EXPIRY = "2030-12-31";

    public static final String SILENT = "silent";
    public static final String HANGING_UP = "hanging-up";
    public static final String OWN = "own";
    public static final String BUSY = "busy";
    public static final String FAILING = "failing";

    private PinScript() {}

    /** @param whom a person's id, or a tax code; @param script one of the constants, or the answer of a look-up */
    public static void of(Object whom, String script) {
        given().baseUri(url()).body(script).put("/script/" + whom).then().statusCode(204);
    }

    /** The last call about this person: token, grant, body. */
    public static Call lastCall(UUID person) {
        String[] lines =
                given().baseUri(url()).get("/calls/" + person).asString().split("\n", 3);
        return new Call(lines[0], lines[1], lines[2]);
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue(PinStandIn.URL, String.class);
    }

    /** What reached pin-service. */
    public record Call(String authorization, String grant, String body) {}
}
