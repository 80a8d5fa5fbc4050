package it.sportello.application.change;

import static it.sportello.application.change.BenefitApplications.filed;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.change.Verdict.Objection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks every change from every status. The two tables are read beside A8, and say it once more. */
class ChangeKindTest {

    /** {@code from > to} by kind, for what is paid without being appropriated. */
    private static final Map<ChangeKind, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry(ChangeKind.RELEASED, Set.of("SUSPENDED > SUBMITTED")),
            Map.entry(ChangeKind.GRANTED, Set.of("SUBMITTED > ACCEPTED", "UNDER_REVIEW > ACCEPTED")),
            Map.entry(ChangeKind.REFUSED, Set.of("SUBMITTED > REJECTED", "UNDER_REVIEW > REJECTED")),
            Map.entry(ChangeKind.REVIEW_REQUESTED, Set.of("REJECTED > UNDER_REVIEW")),
            Map.entry(
                    ChangeKind.WITHDRAWN,
                    Set.of(
                            "SUBMITTED > WITHDRAWN",
                            "SUSPENDED > WITHDRAWN",
                            "UNDER_REVIEW > WITHDRAWN",
                            "ACCEPTED > WITHDRAWN")),
            Map.entry(ChangeKind.APPROPRIATED, Set.of()),
            Map.entry(ChangeKind.LAPSED, Set.of()),
            Map.entry(
                    ChangeKind.PAYMENT_ORDERED,
                    Set.of(
                            "ACCEPTED > PAYMENT_ORDERED",
                            "APPROPRIATED > PAYMENT_ORDERED",
                            "PAYMENT_RETURNED > PAYMENT_ORDERED")),
            Map.entry(ChangeKind.PAID, Set.of("PAYMENT_ORDERED > PAID")),
            Map.entry(ChangeKind.PAYMENT_RETURNED, Set.of("PAYMENT_ORDERED > PAYMENT_RETURNED")),
            Map.entry(
                    ChangeKind.REPUDIATED,
                    Set.of(
                            "SUBMITTED > REPUDIATED",
                            "SUSPENDED > REPUDIATED",
                            "UNDER_REVIEW > REPUDIATED",
                            "ACCEPTED > REPUDIATED",
                            "APPROPRIATED > REPUDIATED",
                            "PAYMENT_ORDERED > REPUDIATED",
                            "PAID > REPUDIATED",
                            "PAYMENT_RETURNED > REPUDIATED")),
            Map.entry(ChangeKind.PROVED, unmoved("PAYMENT_ORDERED", "PAID")),
            Map.entry(ChangeKind.CONFIRMED, unmoved("PAYMENT_ORDERED", "PAID")),
            Map.entry(ChangeKind.PAYMENT_CHANGED, unmoved()));

    /** Where the baby-sitting bonus differs. */
    private static final Map<ChangeKind, Set<String>> ALLOWED_FOR_BONUS = Map.of(
            ChangeKind.APPROPRIATED, Set.of("ACCEPTED > APPROPRIATED"),
            ChangeKind.LAPSED, Set.of("ACCEPTED > LAPSED"),
            ChangeKind.PAYMENT_ORDERED, Set.of("APPROPRIATED > PAYMENT_ORDERED", "PAYMENT_RETURNED > PAYMENT_ORDERED"));

    @TestFactory
    @DisplayName("A8 every change from every status is allowed or forbidden as the law of life says")
    Stream<DynamicTest> walksEveryTransition() {
        return Arrays.stream(ChangeKind.values())
                .flatMap(kind -> Stream.of(true, false)
                        .map(bonus ->
                                DynamicTest.dynamicTest("A8 %s%s".formatted(kind, bonus ? " of a bonus" : ""), () -> {
                                    Set<String> expected = bonus
                                            ? ALLOWED_FOR_BONUS.getOrDefault(kind, ALLOWED.get(kind))
                                            : ALLOWED.get(kind);
                                    assertThat(made(kind, bonus)).containsExactlyInAnyOrderElementsOf(expected);
                                })));
    }

    private static List<String> made(ChangeKind kind, boolean bonus) {
        return Arrays.stream(ApplicationStatus.values())
                .flatMap(from -> switch (filed(from, bonus).make(kind)) {
                    case Verdict.Changed(Change change) ->
                        Stream.of(from + " > " + change.application().status());
                    case Verdict.Refused(Objection objection) -> {
                        assertThat(objection).isEqualTo(Objection.STATUS);
                        yield Stream.<String>empty();
                    }
                    case Verdict.Unchanged _ -> Stream.<String>empty();
                })
                .toList();
    }

    private static Set<String> unmoved(String... more) {
        return Stream.concat(
                        Stream.of(
                                "SUBMITTED",
                                "SUSPENDED",
                                "UNDER_REVIEW",
                                "ACCEPTED",
                                "APPROPRIATED",
                                "PAYMENT_RETURNED"),
                        Arrays.stream(more))
                .map(status -> status + " > " + status)
                .collect(Collectors.toUnmodifiableSet());
    }
}
