package it.sportello.application.change;

import static java.util.Objects.requireNonNull;

import it.sportello.platform.security.Citizen;
import it.sportello.platform.security.Staff;
import org.jspecify.annotations.Nullable;

/**
 * Who changed an application, and why (A8).
 *
 * @param name opaque id of the citizen, subject of the member of staff, or name of the service whose event or job it was
 * @param isStaff whether the office did it
 * @param reasonCode the condition that an officer's decision rests on; null for all other changes
 * @param reason in words that the applicant may read; null where the kind of change says it all
 */
public record Author(
        String name,
        boolean isStaff,
        @Nullable String reasonCode,
        @Nullable String reason) {

    public Author {
        requireNonNull(name, "name");
    }

    public static Author citizen(Citizen citizen) {
        return new Author(citizen.personId().toString(), false, null, null);
    }

    public static Author citizen(Citizen citizen, String reason) {
        return new Author(citizen.personId().toString(), false, null, requireNonNull(reason, "reason"));
    }

    /** For what its applicant asked for, and somebody else's answer made happen. */
    public static Author applicantOf(BenefitApplication application) {
        return new Author(application.personId().toString(), false, null, null);
    }

    public static Author staff(Staff member, String reason) {
        return new Author(member.subject(), true, null, requireNonNull(reason, "reason"));
    }

    public static Author staff(Staff member, String reasonCode, String reason) {
        return new Author(
                member.subject(), true, requireNonNull(reasonCode, "reasonCode"), requireNonNull(reason, "reason"));
    }

    /** What a member of the staff decided as a whole: the kind of change says why. */
    public static Author staff(String subject) {
        return new Author(subject, true, null, null);
    }

    public static Author service(String name) {
        return new Author(name, false, null, null);
    }
}
