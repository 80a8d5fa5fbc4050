package it.sportello.pin.card.revocation;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.bouncycastle.asn1.x509.GeneralName;

/** What counts of a list that an authority of ours has signed: of half a million cards it is their numbers, and no more. */
public final class RevocationList {

    private final X509Certificate authority;
    private final Instant from;
    private final Instant until;
    private final Set<GeneralName> part;
    private final byte[][] numbers;

    /**
     * @param authority that has signed it
     * @param part its distribution points; none for a list of all cards
     * @param numbers of the revoked cards, as {@link BigInteger#toByteArray} has them
     */
    RevocationList(
            X509Certificate authority, Instant from, Instant until, Set<GeneralName> part, Collection<byte[]> numbers) {
        this.authority = requireNonNull(authority, "authority");
        this.from = requireNonNull(from, "from");
        this.until = requireNonNull(until, "until");
        this.part = Set.copyOf(part);
        this.numbers = numbers.toArray(byte[][]::new);
        Arrays.sort(this.numbers, Arrays::compare);
    }

    /** By its key: many may be called the same. */
    public boolean isOf(X509Certificate other) {
        return authority.getSubjectX500Principal().equals(other.getSubjectX500Principal())
                && authority.getPublicKey().equals(other.getPublicKey());
    }

    /** Whether it tells of every card of its authority. */
    public boolean isWhole() {
        return part.isEmpty();
    }

    /** Whether it tells of this card of its authority. */
    public boolean covers(X509Certificate card) {
        return isWhole() || !Collections.disjoint(part, DistributionPoints.of(card));
    }

    /** For whatever reason: one that is on hold does not count either. */
    public boolean names(BigInteger number) {
        return Arrays.binarySearch(numbers, number.toByteArray(), Arrays::compare) >= 0;
    }

    public Instant from() {
        return from;
    }

    public Instant until() {
        return until;
    }
}
