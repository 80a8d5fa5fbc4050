package it.sportello.pin.issuer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The roles of K8. An identity provider knows many more groups; none of them means anything here. */
enum StaffRole {
    AGENT(true),
    SUPERVISOR(true),
    BENEFIT_OFFICER(true),
    PAYMENT_OFFICER(true),
    OPERATOR(false),
    AUDITOR(false);

    private final boolean actsOnPersons;

    StaffRole(boolean actsOnPersons) {
        this.actsOnPersons = actsOnPersons;
    }

    /** As {@code groups} and {@code @RolesAllowed} write it. */
    String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether one of these groups is a role that reads or changes what is somebody's. */
    static boolean anyActsOnPersons(List<String> groups) {
        return Arrays.stream(values()).anyMatch(role -> role.actsOnPersons && groups.contains(role.group()));
    }

    static List<String> among(List<String> groups) {
        Stream<String> known = Arrays.stream(values()).map(StaffRole::group);
        return known.filter(groups::contains).toList();
    }
}
