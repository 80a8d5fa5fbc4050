package it.sportello.e2e.bench.load;

import it.sportello.e2e.actor.Forms;
import it.sportello.localstack.launcher.FictionalRegister;
import it.sportello.localstack.testing.FictionalCitizen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Requests for a PIN of citizens whom the register knows. All choose their mobile: their messages end sealed on the topic,
 * or telephones and mailboxes would be measured.
 */
public record RequestForms(FictionalRegister register) {

    private static final int AT_ONCE = 2_000;

    /** A CSV file with the one column {@code form}: JSON in quotes. */
    public Path fillIn(int count, Path file) throws IOException {
        Files.writeString(file, "form\n");
        for (int left = count; left > 0; left -= AT_ONCE) {
            List<FictionalCitizen> citizens = Stream.generate(FictionalCitizen::random)
                    .limit(Math.min(left, AT_ONCE))
                    .toList();
            register.add(citizens);
            Files.write(file, citizens.stream().map(RequestForms::row).toList(), StandardOpenOption.APPEND);
        }
        return file;
    }

    private static String row(FictionalCitizen citizen) {
        String form = Forms.pinRequest(citizen, "email", "SMS", Locale.ITALIAN);
        return '"' + form.replaceAll("\\s*\\n\\s*", " ").strip().replace("\"", "\"\"") + '"';
    }
}
