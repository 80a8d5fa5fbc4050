package it.sportello.contactcenter.followup;

import it.sportello.contactcenter.casework.CaseOpeningService;
import it.sportello.contactcenter.casework.NewCase;
import it.sportello.contactcenter.casework.rule.CaseKind;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.contracts.event.MessageEvent.Recipient;
import it.sportello.platform.outbox.Outbox;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a follow-up's new standing leads to: a case, a word to the citizen, or the end of a case (K1). */
@ApplicationScoped
class Rescue {

    private static final String CALL_US = "call-contact-center";

    private final CaseOpeningService cases;
    private final Outbox outbox;

    Rescue(CaseOpeningService cases, Outbox outbox) {
        this.cases = cases;
        this.outbox = outbox;
    }

    void follow(FollowUp half, boolean overtaken, Instant now) {
        switch (half.status()) {
            case OVERDUE -> {
                cases.open(half.validation());
                tellElsewhere(half, now);
            }
            case SETTLED -> {
                if (overtaken) {
                    cases.settle(half.validation().subjectId(), CaseKind.VALIDATION);
                } else {
                    settleUnlessHeld(half);
                }
            }
            case AWAITING_ISSUE, WAITING -> {}
        }
    }

    void follow(RequestFollowUp request) {
        switch (request.status()) {
            case ASSISTANCE, OVERDUE -> cases.open(request.assistance());
            case SETTLED -> cases.settle(request.requestId(), CaseKind.ASSISTANCE);
            case WAITING -> {}
        }
    }

    /**
     * Somebody has the half. Whether it is the citizen, an agent who is at the case knows better, and so does one who is
     * asked to approve what came of the talk: an impostor who signs in must not stop a rescue (C13).
     */
    void settleUnlessHeld(FollowUp half) {
        UUID request = half.requestId();
        if (request != null) {
            cases.settleUnlessHeld(request, CaseKind.VALIDATION);
        }
    }

    /** The requests of a person about whose halves there is an open case. */
    Set<UUID> listOpen(UUID personId) {
        return cases.listOpen(personId, CaseKind.VALIDATION);
    }

    /** The person's credential took another turn: nobody waits for this half. */
    void settle(FollowUp half) {
        cases.settle(half.validation().subjectId(), CaseKind.VALIDATION);
    }

    /** An end of the whole request ends also what was about its halves. */
    void close(RequestFollowUp request) {
        cases.settle(request.requestId(), CaseKind.VALIDATION);
    }

    /** The contact itself may be what is wrong: another one, if any, hears of it, once per half. */
    private void tellElsewhere(FollowUp half, Instant now) {
        if (half.tellOnce(now)) {
            NewCase about = half.validation();
            outbox.append(new MessageRequested(
                    about.personId(), Ids.next(), Recipient.OTHER_CONTACT_ALONE, CALL_US, Map.of(), now));
        }
    }
}
