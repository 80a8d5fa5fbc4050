package it.sportello.application.officer.bulk;

import it.sportello.application.officer.decision.NewDecision;
import it.sportello.application.officer.decision.ReasonCode;
import it.sportello.application.officer.decision.Ruling;
import it.sportello.platform.web.problem.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one line of a file says, or what is wrong with it. The cells are those of a single decision, under its bounds. */
final class LineReading {

    private static final Pattern PROTOCOL_NUMBER = Pattern.compile("SPT-[0-9]{4}-[0-9]{9}");
    private static final Pattern CENTS = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int CELLS = 5;

    private final int number;
    private final List<String> cells;
    private final List<FieldError> faults = new ArrayList<>();
    private @Nullable DecisionLine line;

    private LineReading(int number, List<String> cells) {
        this.number = number;
        this.cells = cells;
    }

    static LineReading of(int number, String[] cells) {
        LineReading reading = new LineReading(number, List.of(cells));
        if (cells.length == CELLS) {
            reading.read();
        } else {
            reading.fault("", "has " + cells.length + " cells instead of " + CELLS);
        }
        return reading;
    }

    /** Empty when there are faults. */
    Optional<DecisionLine> line() {
        return Optional.ofNullable(line);
    }

    List<FieldError> faults() {
        return List.copyOf(faults);
    }

    String protocolNumber() {
        return cells.getFirst();
    }

    private void read() {
        if (!PROTOCOL_NUMBER.matcher(protocolNumber()).matches()) {
            fault("/protocol_number", "is no protocol number");
        }
        Ruling ruling = among(Ruling.values(), cells.get(1), "/decision");
        ReasonCode code = among(ReasonCode.values(), cells.get(2), "/reason_code");
        String reason = cells.get(3);
        if (reason.isBlank() || reason.length() > NewDecision.LONGEST_REASON) {
            fault("/reason", "has 1 to " + NewDecision.LONGEST_REASON + " characters");
        }
        Long amount = amount(cells.get(4));
        if (ruling != null && code != null) {
            NewDecision decision = new NewDecision(ruling, code, reason, amount);
            decision.findFaults().forEach(found -> fault(found.pointer(), found.detail()));
            line = faults.isEmpty() ? new DecisionLine(number, protocolNumber(), decision) : null;
        }
    }

    private <E extends Enum<E>> @Nullable E among(E[] values, String cell, String pointer) {
        Optional<E> found =
                Arrays.stream(values).filter(value -> value.name().equals(cell)).findFirst();
        if (found.isEmpty()) {
            fault(pointer, "is none of " + Arrays.toString(values));
        }
        return found.orElse(null);
    }

    private @Nullable Long amount(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (!CENTS.matcher(cell).matches() || Long.parseLong(cell) > NewDecision.LARGEST_AMOUNT) {
            fault("/amount_cents", "is no amount in cents up to " + NewDecision.LARGEST_AMOUNT);
            return null;
        }
        return Long.valueOf(cell);
    }

    private void fault(String pointer, String detail) {
        faults.add(new FieldError("/lines/" + number + pointer, detail));
    }
}
