package it.sportello.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void growsAsTextEvenWithinOneMillisecond() {
        List<String> ids =
                Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void neverRepeatsBetweenThreads() {
        List<UUID> ids =
                IntStream.range(0, 50_000).parallel().mapToObj(_ -> Ids.next()).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void carriesVersionVariantAndTheRealTime() {
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                .isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void makesCapabilitiesThatTellNoTime() {
        assertThat(Ids.capability().version()).isEqualTo(4);
    }
}
