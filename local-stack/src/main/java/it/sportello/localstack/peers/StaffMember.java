package it.sportello.localstack.peers;

import it.sportello.localstack.testing.FictionalCitizen;
import java.util.Arrays;
import java.util.Optional;

/** Fictional staff. There are two of each role that needs a second person. */
public enum StaffMember {
    AGENT_1("agent-1", "agent"),
    AGENT_2("agent-2", "agent"),
    SUPERVISOR("supervisor-1", "supervisor"),
    BENEFIT_OFFICER_1("benefit-officer-1", "benefit-officer"),
    BENEFIT_OFFICER_2("benefit-officer-2", "benefit-officer"),
    PAYMENT_OFFICER_1("payment-officer-1", "payment-officer"),
    PAYMENT_OFFICER_2("payment-officer-2", "payment-officer"),
    OPERATOR("operator-1", "operator"),
    AUDITOR("auditor-1", "auditor");

    /** Beyond the numbers of the people in a new stack's register. */
    private static final int STAFF_BEGINS = 9_001;

    private final String user;
    private final String group;

    StaffMember(String user, String group) {
        this.user = user;
        this.group = group;
    }

    /** The name to sign in with; also the subject of the token. */
    public String user() {
        return user;
    }

    /** Staff are residents too: somebody's own file is closed to them. */
    public String taxCode() {
        return FictionalCitizen.numbered(STAFF_BEGINS + ordinal()).taxCode();
    }

    public String group() {
        return group;
    }

    public static Optional<StaffMember> find(String user) {
        return Arrays.stream(values())
                .filter(member -> member.user.equals(user))
                .findFirst();
    }
}
