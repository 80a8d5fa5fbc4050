package it.sportello.application.receipt;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.Fixtures;
import it.sportello.application.receipt.FiledFacts.ClaimedChild;
import it.sportello.application.receipt.FiledFacts.Holder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Facts of filings that nobody made. */
public final class Facts {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-7745-b0c4-1d5e7a1b2c3d");

    private Facts() {}

    public static FiledFacts allowance() {
        return new FiledFacts(
                ID,
                "SPT-2020-000000123",
                "AGRICULTURE",
                "2020-04-01",
                LocalDate.parse("2020-03-01"),
                Instant.parse("2020-04-01T06:00:00.120Z"),
                new Holder("Fantasia", "Finzione", "FNZFTS**********"),
                ApplicationStatus.SUBMITTED,
                false,
                Fixtures.declaration("AGRICULTURE"),
                "IT** **** 3456",
                List.of());
    }

    /** As much as can be filed: the longest names, and as many children as a form has room for. */
    public static FiledFacts longest() {
        return babySitting(
                new Holder(
                        "Massimiliana Österreicherin Fantasia Inventata "
                                .repeat(2)
                                .strip(),
                        "Della Finzione D’Ängelo-Łukaszewska Inventatissimi "
                                .repeat(2)
                                .strip(),
                        "DLLMSM**********"),
                20);
    }

    public static FiledFacts babySitting(Holder holder, int children) {
        return new FiledFacts(
                ID,
                "SPT-2020-999999999",
                "BABYSITTING",
                "2020-04-01",
                LocalDate.parse("2020-03-05"),
                Instant.parse("2020-04-30T21:59:59.999Z"),
                holder,
                ApplicationStatus.SUBMITTED,
                true,
                Fixtures.declaration("BABYSITTING"),
                null,
                IntStream.range(0, children)
                        .mapToObj(i -> new ClaimedChild("FNZCMR**********", i % 3 == 0))
                        .toList());
    }

    public static FiledFacts suspended() {
        FiledFacts facts = allowance();
        return new FiledFacts(
                facts.applicationId(),
                facts.protocolNumber(),
                "NASPI",
                facts.catalogueVersion(),
                facts.periodFrom(),
                facts.filedAt(),
                facts.holder(),
                ApplicationStatus.SUSPENDED,
                false,
                Fixtures.declaration("NASPI"),
                facts.account(),
                List.of());
    }
}
