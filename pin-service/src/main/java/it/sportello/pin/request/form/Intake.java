package it.sportello.pin.request.form;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** How a request came in (K3). Kept for audits and for the citizen; no answer to a stranger shows it. */
public record Intake(Way way, @Nullable String agentCode) {

    /** Filed by whoever holds the tax code's data. */
    public static final Intake WEB = new Intake(Way.WEB, null);

    /** As the database says it. */
    public enum Way {
        WEB,
        PHONE
    }

    public Intake {
        requireNonNull(way, "way");
        if ((way == Way.PHONE) != (agentCode != null)) {
            throw new IllegalArgumentException("An agent files by phone, and nobody else does");
        }
    }

    /** @param agentCode what citizens are told of the agent (K7) */
    public static Intake byPhone(String agentCode) {
        return new Intake(Way.PHONE, agentCode);
    }
}
