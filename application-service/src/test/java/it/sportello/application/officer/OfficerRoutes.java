package it.sportello.application.officer;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.sportello.application.officer.bulk.Files;
import it.sportello.localstack.testing.routes.RouteMatrix;
import java.util.Map;
import java.util.function.BiFunction;

/** Good bodies and answers of the officers' routes. */
public final class OfficerRoutes {

    private static final String APPLICATION = "/officer/applications/{id}";
    private static final String FILE = "/officer/decisions/{id}";

    private OfficerRoutes() {}

    public static void addTo(RouteMatrix matrix) {
        matrix.goodBody("POST " + APPLICATION + "/decision", OfficerRoutes::rejection)
                .goodAnswer("GET " + APPLICATION, () -> atWork(Officer::read))
                .goodAnswer("POST " + APPLICATION + "/claim", () -> atWork(Officer::claim))
                .goodAnswer("POST " + APPLICATION + "/release", () -> atWork(Officer::release))
                .goodAnswer("POST " + APPLICATION + "/decision", () -> atWork(Officer::reject))
                .goodAnswer("POST /officer/decisions", () -> Files.send(Officer.somebody(), Files.rejections(1)))
                .goodAnswer("GET " + FILE, () -> withFile(1, RequestSpecification::get))
                .goodAnswer(
                        "POST " + FILE + "/approval",
                        () -> withFile(21, (second, file) -> second.post(file + "/approval")));
    }

    private static Map<String, Object> rejection() {
        return Map.of("decision", "REJECTED", "reason_code", "EMPLOYMENT", "reason", "Because.", "amount_cents", 1);
    }

    private static Response atWork(BiFunction<Officer, String, Response> act) {
        Officer officer = Officer.somebody();
        String id = Officer.filed();
        officer.claim(id).then().statusCode(200);
        return act.apply(officer, id);
    }

    /** Seen by a second officer. */
    private static Response withFile(int lines, BiFunction<RequestSpecification, String, Response> act) {
        String file = Files.taken(Officer.somebody(), Files.rejections(lines));
        return act.apply(Officer.somebody().request(), file);
    }
}
