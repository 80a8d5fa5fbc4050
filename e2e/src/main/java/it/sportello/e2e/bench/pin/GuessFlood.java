package it.sportello.e2e.bench.pin;

import it.sportello.e2e.bench.bare.Databases;
import it.sportello.e2e.bench.load.LoadResult;
import it.sportello.e2e.bench.machine.Memory;
import it.sportello.e2e.bench.machine.MemorySampler;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.testing.FictionalCitizen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Wrong codes for citizens who have a PIN and for some who are unknown, several times as fast as they can be checked, from
 * so many addresses that hardly one is slowed.
 */
public record GuessFlood(PinPlan plan, PinLoad load) {

    private static final int ADDRESSES = 1_000;
    private static final int UNKNOWN = 4_000;
    private static final Duration TO_SETTLE = Duration.ofSeconds(5);
    private static final String HOLDERS =
            "select distinct p.tax_code from person p join pin_half h on h.person_id = p.id"
                    + " where h.half = 'FIRST' and h.dead_at is null limit 200";

    public Flood run() throws IOException, InterruptedException, SQLException {
        Path guessed = guessed();
        try (var memory = new MemorySampler(load.stack(), SuiteService.PIN)) {
            Memory before = memory.now();
            LoadResult result = load.run(
                            "GuessSimulation",
                            Map.of(
                                    "addresses", Integer.toString(ADDRESSES),
                                    "rate", Integer.toString(plan.guessesPerSecond()),
                                    "warm-up-seconds", Integer.toString(plan.warmUpSeconds()),
                                    "seconds", Integer.toString(plan.guessSeconds()),
                                    "tax-codes", guessed.toString()))
                    .load();
            List<Memory> during = List.copyOf(memory.between(result.startedAt(), result.endedAt()));
            TimeUnit.NANOSECONDS.sleep(TO_SETTLE.toNanos());
            return new Flood(result, before, during, memory.now());
        }
    }

    /** A CSV file with the one column {@code tax_code}: every other one a stranger's. */
    private Path guessed() throws IOException, SQLException {
        List<String> holders = holders();
        List<String> rows = new ArrayList<>(List.of("tax_code"));
        for (int i = 0; i < UNKNOWN; i++) {
            rows.add(FictionalCitizen.random().taxCode());
            if (!holders.isEmpty()) {
                rows.add(holders.get(i % holders.size()));
            }
        }
        return Files.write(load.file("guessed.csv"), rows);
    }

    private List<String> holders() throws SQLException {
        List<String> taxCodes = new ArrayList<>();
        try (Connection owner = Databases.asOwner(load.stack().database(SuiteService.PIN));
                var query = owner.createStatement();
                ResultSet holder = query.executeQuery(HOLDERS)) {
            while (holder.next()) {
                taxCodes.add(holder.getString(1));
            }
        }
        return taxCodes;
    }
}
