package it.sportello.contactcenter.casework;

import it.sportello.contactcenter.casework.form.CaseView;
import it.sportello.contactcenter.casework.rule.CaseKind;
import it.sportello.contactcenter.casework.rule.CaseState;
import it.sportello.contactcenter.casework.rule.Outcome;
import it.sportello.contactcenter.casework.rule.Situation;
import it.sportello.contactcenter.casework.script.ScriptProgress;
import it.sportello.contactcenter.casework.script.ScriptStanding;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work. It is opened, claimed and settled by statements of {@link CaseRepository}, which decide races; what
 * an agent does while holding it are transitions here.
 */
@Entity
@DynamicUpdate // Two who hold no lock, an agent and a handler, may each change their own columns.
@Table(name = "desk_case")
class Case {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    private UUID subjectId;
    private UUID personId;
    private @Nullable UUID requestId;
    private String reasons;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private Instant openedAt;
    private Instant dueAt;
    private @Nullable Instant validFrom;
    private int attempts;
    private @Nullable String agent;
    private @Nullable Instant leaseUntil;
    private int scriptAnswered;
    private boolean scriptWrong;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String decidedBy;
    private @Nullable String approvedBy;
    private @Nullable String sealedContact;
    private @Nullable String refusal;
    private @Nullable Instant closedAt;

    protected Case() {}

    /** What the rules ask about it. */
    Situation situation() {
        return new Situation(kind, isCallerVerified(), attempts, dueAt, validFrom);
    }

    ScriptProgress script() {
        return new ScriptProgress(scriptAnswered, scriptWrong);
    }

    void proceed(ScriptProgress progress) {
        scriptAnswered = progress.answered();
        scriptWrong = progress.wrong();
    }

    boolean isCallerVerified() {
        return script().standing() instanceof ScriptStanding.Verified;
    }

    /** The holder's decision, or the approval of an earlier one: nothing is left to do, and nothing personal is left. */
    void close(Outcome how, Instant now) {
        leave(CaseState.CLOSED);
        outcome = how;
        closedAt = now;
        sealedContact = null;
    }

    void decidedBy(String who) {
        decidedBy = who;
    }

    void callAgain(Instant at) {
        leave(CaseState.WAITING_FOR_CITIZEN);
        attempts++;
        dueAt = at;
    }

    void awaitApproval(String sealed, Instant until) {
        leave(CaseState.AWAITING_APPROVAL);
        sealedContact = sealed;
        dueAt = until;
    }

    boolean awaitsApproval(Instant now) {
        return state == CaseState.AWAITING_APPROVAL && now.isBefore(dueAt);
    }

    /** K1: four eyes see a changed contact. */
    boolean mayBeApprovedBy(String who, Instant now) {
        return awaitsApproval(now) && !who.equals(decidedBy);
    }

    /** The sealed contact, for the event that carries it. */
    String approve(String who, Instant now) {
        if (sealedContact == null || !mayBeApprovedBy(who, now)) {
            throw new IllegalStateException("nothing that this agent may approve");
        }
        String sealed = sealedContact;
        approvedBy = who;
        close(Outcome.CONTACT_CHANGED, now);
        return sealed;
    }

    /** Given up or turned down: somebody else begins anew, with the caller unverified. */
    void reopen() {
        leave(CaseState.OPEN);
        sealedContact = null;
        decidedBy = null;
    }

    /** pin-service could not do what was decided here. */
    void markRefused(String reason) {
        refusal = reason;
    }

    private void leave(CaseState next) {
        state = next;
        agent = null;
        leaseUntil = null;
        proceed(ScriptProgress.NONE);
    }

    CaseView view() {
        return new CaseView(
                id,
                kind,
                state,
                personId,
                requestId,
                // A fraud that a caller reports is about the person; one that a letter led to, about an application.
                kind == CaseKind.FRAUD && !subjectId.equals(personId) ? subjectId : null,
                List.of(reasons.split(",")),
                openedAt,
                dueAt,
                validFrom,
                attempts,
                agent == null ? decidedBy : agent,
                leaseUntil,
                isCallerVerified(),
                outcome,
                refusal);
    }

    UUID id() {
        return id;
    }

    CaseKind kind() {
        return kind;
    }

    CaseState state() {
        return state;
    }

    UUID personId() {
        return personId;
    }

    @Nullable
    UUID requestId() {
        return requestId;
    }

    @Nullable
    Instant validFrom() {
        return validFrom;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }
}
