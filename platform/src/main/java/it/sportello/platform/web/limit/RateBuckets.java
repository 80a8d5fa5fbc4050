package it.sportello.platform.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One bucket per caller, in bounded memory: who is forgotten starts afresh, which is loose on purpose. */
final class RateBuckets {

    private final Cache<String, Bucket> buckets;
    private final long limit;
    private final Duration window;

    RateBuckets(long limit, Duration window, long maxCallers) {
        this.limit = limit;
        this.window = window;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(maxCallers)
                .expireAfterAccess(window)
                // Eviction on the calling thread: under a flood of new callers the bound holds at once.
                .executor(Runnable::run)
                .build();
    }

    Standing take(String caller) {
        ConsumptionProbe probe = buckets.get(caller, _ -> newBucket()).tryConsumeAndReturnRemaining(1);
        return new Standing(
                probe.isConsumed(),
                limit,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, window))
                .build();
    }
}
