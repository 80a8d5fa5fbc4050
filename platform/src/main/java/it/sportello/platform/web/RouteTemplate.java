package it.sportello.platform.web;

import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** The path of a route as the API documents it. A real path may hold an id that opens what it names. */
public final class RouteTemplate {

    /** Where Quarkus keeps the matched template, for its own metrics. */
    private static final String KEY = "UrlPathTemplate";

    private RouteTemplate() {}

    /** Such as {@code /pin-requests/{id}}; {@code unmatched} where no route was found. */
    public static String of(RoutingContext request) {
        @Nullable
        String template =
                ((HttpServerRequestInternal) request.request()).context().getLocal(KEY);
        return template == null ? "unmatched" : template;
    }
}
