package it.sportello.pin.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The roles of K8. An identity provider knows many more groups; none of them means anything here. */
enum StaffRole {
    AGENT,
    SUPERVISOR,
    BENEFIT_OFFICER,
    PAYMENT_OFFICER,
    OPERATOR,
    AUDITOR;

    /** As {@code groups} and {@code @RolesAllowed} write it. */
    String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> among(List<String> groups) {
        Stream<String> known = Arrays.stream(values()).map(StaffRole::group);
        return known.filter(groups::contains).toList();
    }
}
