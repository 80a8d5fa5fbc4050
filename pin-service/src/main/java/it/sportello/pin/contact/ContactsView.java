package it.sportello.pin.contact;

import it.sportello.contracts.Channel;
import it.sportello.pin.person.FormerContact;
import it.sportello.pin.person.RegisteredContact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the citizen can be reached. */
@Schema(name = "Contacts", additionalProperties = Schema.False.class)
public record ContactsView(
        @Schema(required = true, maxItems = 100) List<ContactView> items,

        @Schema(required = true, maxItems = 3, description = "Named, and not proved yet")
        List<PendingView> pending,

        @Schema(required = true, maxItems = 100, description = "Taken away, and told for a day of what happens")
        List<FormerView> stillTold) {

    /** One that is the citizen's. */
    @Schema(name = "Contact", additionalProperties = Schema.False.class)
    public record ContactView(
            @Schema(required = true) Channel channel,
            @Schema(required = true, maxLength = 254) String address,

            @Schema(required = true, description = "Whether first halves and messages go there")
            boolean chosen,

            @Schema(required = true) Instant addedAt,

            @Schema(
                    required = true,
                    description = "From when on it serves to get a lost PIN back, and hears what happens to the others")
            Instant countsFrom) {

        static ContactView of(RegisteredContact contact) {
            return new ContactView(
                    contact.point().channel(),
                    contact.point().address(),
                    contact.chosen(),
                    contact.addedAt(),
                    contact.settledAt());
        }

        /** It holds an address. */
        @Override
        public String toString() {
            return "ContactView[redacted]";
        }
    }

    /** One whose code is to be typed. */
    @Schema(name = "PendingContact", additionalProperties = Schema.False.class)
    public record PendingView(
            @Schema(required = true) UUID codeId,
            @Schema(required = true) Channel channel,
            @Schema(required = true, maxLength = 254) String address,
            @Schema(required = true) Instant validUntil) {

        static PendingView of(PendingContact pending) {
            return new PendingView(
                    pending.codeId(), pending.point().channel(), pending.point().address(), pending.validUntil());
        }

        /** It holds an address. */
        @Override
        public String toString() {
            return "PendingView[redacted]";
        }
    }

    /** One that is the citizen's no longer. */
    @Schema(name = "FormerContact", additionalProperties = Schema.False.class)
    public record FormerView(
            @Schema(required = true) Channel channel,
            @Schema(required = true, maxLength = 254) String address,
            @Schema(required = true) Instant toldUntil) {

        static FormerView of(FormerContact former) {
            return new FormerView(former.point().channel(), former.point().address(), former.toldUntil());
        }

        /** It holds an address. */
        @Override
        public String toString() {
            return "FormerView[redacted]";
        }
    }

    static ContactsView of(ContactBook book) {
        return new ContactsView(
                book.contacts().stream().map(ContactView::of).toList(),
                book.pending().stream().map(PendingView::of).toList(),
                book.former().stream().map(FormerView::of).toList());
    }

    /** It holds addresses. */
    @Override
    public String toString() {
        return "ContactsView[redacted]";
    }
}
