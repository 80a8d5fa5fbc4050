package it.sportello.pin.staff.casework;

import it.sportello.pin.staff.casework.PersonFileView.ContactView;
import it.sportello.pin.staff.casework.PersonFileView.FiledRequestView;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an agent sees before the caller is verified (K6): enough to recognise what is on the table, not enough to tell it to
 * anybody.
 *
 * @param callsBack then the number in the request of the case is shown, for it must be dialled; nobody else's is
 */
record Mask(boolean callsBack) {

    private static final String HIDDEN = "*";

    PersonFileView over(PersonFileView file) {
        FiledRequestView request = file.request();
        return new PersonFileView(
                file.personId(),
                true,
                start(file.taxCode(), 3),
                initial(file.givenName()),
                initial(file.familyName()),
                null,
                null,
                file.contacts().stream().map(Mask::over).toList(),
                request == null ? null : over(request, callsBack),
                file.requests().stream().map(other -> over(other, false)).toList(),
                file.halves());
    }

    private static FiledRequestView over(FiledRequestView request, boolean isDialled) {
        return new FiledRequestView(
                request.id(),
                request.status(),
                request.requestedAt(),
                initials(request.name()),
                null,
                isDialled ? request.phone() : end(request.phone(), 2),
                request.contacts().stream().map(Mask::over).toList());
    }

    private static ContactView over(ContactView contact) {
        String masked = switch (contact.channel()) {
            case SMS -> end(contact.address(), 2);
            case EMAIL, CERTIFIED_EMAIL -> mailbox(contact.address());
            case POST -> HIDDEN;
        };
        return contact.withAddress(masked);
    }

    /** The domain would name small employers, and people who have their own. */
    private static String mailbox(String address) {
        return start(address.substring(0, address.indexOf('@')), 1) + "@" + HIDDEN.repeat(3);
    }

    private static @Nullable String initial(@Nullable String name) {
        return name == null ? null : initials(name);
    }

    private static String initials(String name) {
        return Arrays.stream(name.split(" ")).map(part -> start(part, 1)).collect(Collectors.joining(" "));
    }

    private static String start(String text, int shown) {
        int kept = Math.min(shown, text.length());
        return text.substring(0, kept) + HIDDEN.repeat(text.length() - kept);
    }

    private static String end(String text, int shown) {
        int hidden = Math.max(0, text.length() - shown);
        return HIDDEN.repeat(hidden) + text.substring(hidden);
    }
}
