package it.sportello.e2e.bench.load;

import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Citizens who asked for a PIN in the ordinary way and read its first half in their mail. */
public record FirstHalves(Suite suite) {

    private static final int ACCEPTED = 202;

    /** A CSV file with the columns {@code tax_code} and {@code pin}. */
    public Path collect(int citizens, Path file) throws IOException {
        List<Citizen> people = Stream.generate(() -> Citizen.unknownUntilNow(suite))
                .limit(citizens)
                .toList();
        people.forEach(citizen -> citizen.requestPin().require(ACCEPTED));
        List<String> rows = new ArrayList<>(List.of("tax_code,pin"));
        people.forEach(citizen -> rows.add(citizen.person().taxCode() + "," + citizen.firstHalf()));
        return Files.write(file, rows);
    }
}
