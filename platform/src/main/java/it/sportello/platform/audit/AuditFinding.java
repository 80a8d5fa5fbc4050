package it.sportello.platform.audit;

import java.util.UUID;

/** Something about the audit that is not as the service wrote it. */
sealed interface AuditFinding {

    /** A number is missing, or a link does not continue the one before it. */
    record BrokenChain(long seq) implements AuditFinding {}

    /** Entry or link were changed, or made without the key. */
    record Altered(long seq, UUID auditId) implements AuditFinding {}

    /** The link's entry is gone though its day is still kept. */
    record MissingEntry(long seq, UUID auditId) implements AuditFinding {}

    /** The chain ends before, or differs at, the head that was published. */
    record MissingTail(AuditHead published) implements AuditFinding {}

    /** An entry that nobody chained in time: slipped in, or the sealer stands still. */
    record Unlinked(UUID auditId) implements AuditFinding {}
}
