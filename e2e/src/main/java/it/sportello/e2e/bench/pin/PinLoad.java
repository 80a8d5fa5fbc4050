package it.sportello.e2e.bench.pin;

import it.sportello.e2e.bench.load.GatlingRun;
import it.sportello.e2e.bench.load.LoadResult;
import it.sportello.e2e.bench.load.Measurement;
import it.sportello.e2e.bench.machine.CpuSampler;
import it.sportello.e2e.bench.machine.CpuTimes;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Lets a simulation loose on pin-service and watches what it costs. */
public record PinLoad(LocalStack stack, Path directory, GatlingRun gatling) {

    Measurement run(String simulation, Map<String, String> settings) throws IOException, InterruptedException {
        Map<String, String> told = new HashMap<>(settings);
        told.put("url", stack.url(SuiteService.PIN).toString());
        try (var cpu = new CpuSampler(() -> CpuTimes.read(stack, directory))) {
            LoadResult measured = gatling.run(simulation, told).measured();
            return new Measurement(measured, cpu.between(measured.startedAt(), measured.endedAt()));
        }
    }

    Path file(String name) {
        return directory.resolve(name);
    }
}
