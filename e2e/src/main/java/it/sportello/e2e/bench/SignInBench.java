package it.sportello.e2e.bench;

import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.bench.load.FirstHalves;
import it.sportello.e2e.bench.load.GatlingRun;
import it.sportello.e2e.bench.load.LoadResult;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Citizens who sign in with first halves that came by mail, each again as soon as he is in. */
record SignInBench(BenchPlan plan, BenchReport report, LocalStack stack, Path directory) {

    private static final int CITIZENS = 16;
    private static final int CITIZENS_AT_A_TIME = 8;
    private static final int WARM_UP_SECONDS = 5;

    /** @return sign-ins accepted a second */
    double signIn(GatlingRun gatling) throws IOException, InterruptedException {
        Path halves = new FirstHalves(Suite.of(stack)).collect(CITIZENS, directory.resolve("first-halves.csv"));
        LoadResult result = gatling.run(
                        "SignInSimulation",
                        Map.of(
                                "url", stack.url(SuiteService.PIN).toString(),
                                "citizens", Integer.toString(CITIZENS_AT_A_TIME),
                                "warm-up-seconds", Integer.toString(WARM_UP_SECONDS),
                                "seconds", Integer.toString(plan.signInSeconds()),
                                "first-halves", halves.toString()))
                .measured();
        report.signIns(result);
        return result.acceptedPerSecond();
    }
}
