package it.sportello.localstack.launcher.fleet;

import it.sportello.localstack.embedded.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The running copies of the four services. */
public final class ServiceFleet {

    private final FleetPlan plan;
    private final RecordedProcesses recorded;
    private final Map<String, ServiceProcess> running = new LinkedHashMap<>();
    private boolean closed;

    public ServiceFleet(FleetPlan plan) {
        this.plan = plan;
        this.recorded = new RecordedProcesses(plan.run());
    }

    /** The copy that every stack has. */
    public ServiceInstance first(SuiteService service) {
        return ServiceInstance.first(service, plan.ports().get(service));
    }

    public void startAll() {
        start(SuiteService.values());
    }

    /** Returns when all of them are ready; they start side by side. */
    public void start(SuiteService... services) {
        List<ServiceProcess> starting = new ArrayList<>();
        for (SuiteService service : services) {
            starting.add(launch(first(service)));
        }
        starting.forEach(this::awaitReady);
    }

    /** A second copy on ports of its own, beside the first: same database, same consumer group. */
    public ServiceInstance startReplica(SuiteService service) {
        return startReplica(service, Map.of());
    }

    /** A further copy that is configured otherwise than the first. */
    public ServiceInstance startReplica(SuiteService service, Map<String, String> settings) {
        List<Integer> ports = FreePorts.next(2);
        var replica = new ServiceInstance(
                service, freeName(service), new ServicePorts(ports.getFirst(), ports.getLast()), settings);
        awaitReady(launch(replica));
        return replica;
    }

    public void stop(ServiceInstance instance) {
        ServiceProcess process = strikeOut(instance);
        process.stop();
        process.awaitEnd();
    }

    /** {@code kill -9}: it finishes nothing. */
    public void kill(ServiceInstance instance) {
        strikeOut(instance).kill();
    }

    /** What the copy has written, from the first start on this data directory. */
    public Path logOf(ServiceInstance instance) {
        return plan.logs().resolve(instance.name() + ".log");
    }

    public synchronized Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        running.forEach((name, process) -> processes.put(name, process.process().toHandle()));
        return processes;
    }

    public synchronized void stopAll() {
        closed = true;
        running.values().forEach(ServiceProcess::stop);
        running.values().forEach(ServiceProcess::awaitEnd);
        running.keySet().forEach(recorded::remove);
        running.clear();
    }

    private synchronized ServiceProcess launch(ServiceInstance instance) {
        if (closed) {
            throw new StartRefusedException("The stack is stopping.");
        }
        createLogs();
        ServiceProcess process = ServiceProcess.start(
                instance,
                new ServiceProcess.Setup(
                        instance.service().runnable(plan.repository()),
                        plan.run().resolve(instance.name()),
                        plan.settings().apply(instance),
                        plan.jvmOptions(),
                        plan.aotCache()));
        recorded.add(instance.name(), process.process().toHandle());
        running.put(instance.name(), process);
        plan.console().follow(instance.name(), process.process(), logOf(instance));
        process.onUnexpectedEnd(died -> plan.onDeath().accept(died.instance()));
        return process;
    }

    private synchronized String freeName(SuiteService service) {
        return IntStream.iterate(2, n -> n + 1)
                .mapToObj(n -> service.module() + "-" + n)
                .filter(name -> !running.containsKey(name))
                .findFirst()
                .orElseThrow();
    }

    private void awaitReady(ServiceProcess process) {
        process.awaitReady();
        plan.console()
                .say(process.instance().name() + " is ready on "
                        + process.instance().url());
    }

    private synchronized ServiceProcess strikeOut(ServiceInstance instance) {
        ServiceProcess process = running.remove(instance.name());
        if (process == null) {
            throw new IllegalStateException(instance.name() + " does not run");
        }
        recorded.remove(instance.name());
        return process;
    }

    private void createLogs() {
        try {
            Files.createDirectories(plan.logs());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write logs to " + plan.logs(), e);
        }
    }
}
