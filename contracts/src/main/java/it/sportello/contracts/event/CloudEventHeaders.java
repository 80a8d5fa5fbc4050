package it.sportello.contracts.event;

/** The record headers of CloudEvents 1.0 in binary mode; all values are UTF-8 text. */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";

    /** UUIDv7 of the event: copies of one event share it. */
    public static final String ID = "ce_id";

    /** The writing service: {@code /pin-service}. */
    public static final String SOURCE = "ce_source";

    /** See {@link EventTypes}. */
    public static final String TYPE = "ce_type";

    /** When the event was written, RFC 3339 UTC. */
    public static final String TIME = "ce_time";

    public static final String CONTENT_TYPE = "content-type";

    /** W3C trace context, when the event has one. */
    public static final String TRACE_PARENT = "traceparent";

    public static final String SUPPORTED_VERSION = "1.0";

    public static final String JSON = "application/json";

    private CloudEventHeaders() {}
}
