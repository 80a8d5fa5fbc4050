package it.sportello.contracts.event;

import java.util.Map;
import java.util.regex.Pattern;

/** What every event demands of its components. Free text has no place on a topic: it could hold personal data. */
final class ComponentChecks {

    /** Names, codes and numbers of ours: at most 64 characters without blanks. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]{0,63}");

    private static final Pattern PARAMETER_NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** A name that promises what may not stand on a topic. */
    private static final Pattern PERSONAL_PARAMETER =
            Pattern.compile("(^|_)(tax_code|name|phone|mobile|email|address|iban|pin|half)(_|$)");

    private static final int MOST_PARAMETERS = 20;
    private static final int LONGEST_PARAMETER = 200;

    /** Far above a sealed letter, well below the outbox's limit of 256 KiB for a whole event. */
    private static final int LONGEST_SEALED = 65_536;

    private ComponentChecks() {}

    static void requireCode(String value, String component) {
        require(CODE.matcher(value).matches(), component, "is not a code");
    }

    static void requireIssue(int issue, String component) {
        require(issue >= 1, component, "counts from 1");
    }

    static void requireSealed(String sealed, String component) {
        require(!sealed.isBlank() && sealed.length() <= LONGEST_SEALED, component, "is empty or too long");
    }

    static void requireParameters(Map<String, String> parameters, String component) {
        require(parameters.size() <= MOST_PARAMETERS, component, "are too many");
        parameters.forEach((name, value) -> {
            require(PARAMETER_NAME.matcher(name).matches(), component, "has a name that is not snake_case");
            require(!PERSONAL_PARAMETER.matcher(name).find(), component, "has a name that promises personal data");
            require(value.length() <= LONGEST_PARAMETER, component, "has a value that is too long");
        });
    }

    private static void require(boolean holds, String component, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(component + " " + otherwise);
        }
    }
}
