package it.sportello.e2e.bench;

import it.sportello.e2e.bench.pin.PinPlan;
import java.util.List;

/** What the command line asks for. */
record BenchOptions(List<String> arguments) {

    private static final String RATE = "--rate=";
    private static final String JVM = "--jvm=";

    BenchOptions {
        arguments = List.copyOf(arguments);
    }

    BenchPlan plan() {
        BenchPlan plan = isBrief() ? BenchPlan.brief() : BenchPlan.full();
        return values(RATE).stream()
                .map(Integer::valueOf)
                .map(plan::atRate)
                .findFirst()
                .orElse(plan);
    }

    StoredPlan storedPlan() {
        StoredPlan plan = isBrief() ? StoredPlan.brief() : StoredPlan.full();
        return values(RATE).stream()
                .map(Integer::valueOf)
                .map(plan::atRate)
                .findFirst()
                .orElse(plan);
    }

    PinPlan pinPlan() {
        return isBrief() ? PinPlan.brief() : PinPlan.full();
    }

    /** Whether only sign-ins, PIN requests and guesses are measured. */
    boolean isPinsOnly() {
        return arguments.contains("--pins");
    }

    /** Whether only filings beside stored applications are measured. */
    boolean isStoredOnly() {
        return arguments.contains("--stored");
    }

    /** For the services. */
    List<String> jvmOptions() {
        return values(JVM);
    }

    private boolean isBrief() {
        return arguments.contains("--short");
    }

    private List<String> values(String option) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length()))
                .toList();
    }
}
