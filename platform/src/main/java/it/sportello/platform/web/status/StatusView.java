package it.sportello.platform.web.status;

/** How the service is, in the shape of a problem that is none. */
public record StatusView(String type, String title, int status, String detail) {

    static final StatusView WELL = new StatusView("about:blank", "OK", 200, "The service works.");
}
