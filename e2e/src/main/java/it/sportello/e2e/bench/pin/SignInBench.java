package it.sportello.e2e.bench.pin;

import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.bench.load.FirstHalves;
import it.sportello.e2e.bench.load.Measurement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Citizens who sign in with first halves that came by mail, each again as soon as he is in. */
public record SignInBench(PinPlan plan, PinLoad load) {

    private static final int CITIZENS = 64;

    /** Enough of them wait for a hash while others read, write and sign; fewer than the service admits. */
    private static final int CITIZENS_AT_A_TIME = 16;

    public Measurement run() throws IOException, InterruptedException {
        Path halves = new FirstHalves(Suite.of(load.stack())).collect(CITIZENS, load.file("first-halves.csv"));
        return load.run(
                "SignInSimulation",
                Map.of(
                        "citizens", Integer.toString(CITIZENS_AT_A_TIME),
                        "warm-up-seconds", Integer.toString(plan.signInWarmUpSeconds()),
                        "seconds", Integer.toString(plan.signInSeconds()),
                        "first-halves", halves.toString()));
    }
}
