package it.sportello.localstack.launcher;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DevelopmentKeys.Recipient;
import it.sportello.localstack.embedded.DomainClock;
import it.sportello.localstack.embedded.EmbeddedPostgreSql;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.embedded.ServiceSettings;
import it.sportello.localstack.launcher.fleet.FleetPlan;
import it.sportello.localstack.launcher.fleet.Guardian;
import it.sportello.localstack.launcher.fleet.RecordedProcesses;
import it.sportello.localstack.launcher.fleet.ServiceFleet;
import it.sportello.localstack.launcher.fleet.ServiceInstance;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.launcher.page.Shown;
import it.sportello.localstack.peers.MailServer;
import it.sportello.localstack.peers.Mailboxes;
import it.sportello.localstack.peers.booklet.FamilyBooklet;
import it.sportello.localstack.peers.printshop.Letterboxes;
import it.sportello.localstack.peers.printshop.PrintShop;
import it.sportello.localstack.peers.sms.MessageCenter;
import it.sportello.localstack.peers.sms.Phones;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The world and the four services, running. Whoever holds it can do to it what a bad day does: kill services, take
 * database or broker away, add replicas, let hours pass.
 */
public final class LocalStack implements AutoCloseable {

    private final StackOptions options;
    private final DataDirectory data;
    private final World world;
    private final Letterboxes letterboxes;
    private final DomainClock clock;
    private final Guardian guardian;
    private final Map<SuiteService, ServiceDatabase> databases = new EnumMap<>(SuiteService.class);
    private final ServiceFleet fleet;

    private LocalStack(StackOptions options, DataDirectory data, Consumer<ServiceInstance> onDeath) {
        this.options = options;
        this.data = data;
        cleanUp();
        options.ports().requireFree();
        clock = new DomainClock(data.clock());
        guardian = Guardian.over(data.run(), data.postgres());
        world = new World(data, options.ports(), clock);
        letterboxes = new Letterboxes(data.printShop(), world.keys());
        var settings = new InstanceSettings(options, data, world, databases);
        fleet = new ServiceFleet(new FleetPlan(
                options.repository(),
                data.run(),
                data.logs(),
                options.console(),
                options.ports().services(),
                options.jvmOptions(),
                options.aotCache(),
                settings::of,
                onDeath));
    }

    /**
     * Returns when every service is ready.
     *
     * @throws StartRefusedException with a message for the person who typed the command
     */
    public static LocalStack start(StackOptions options) {
        LocalStack stack = prepare(options, died -> {});
        try {
            stack.run();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Takes the data directory and the ports; {@code onDeath} will hear of a service that ended without being asked. */
    static LocalStack prepare(StackOptions options, Consumer<ServiceInstance> onDeath) {
        var data = DataDirectory.lock(options.data());
        try {
            return new LocalStack(options, data, onDeath);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    void run() {
        world.startServers();
        databases.putAll(world.databases());
        fleet.startAll();
        register().add(FictionalRegister.residents());
    }

    public URI url(SuiteService service) {
        return fleet.first(service).url();
    }

    public ServiceDatabase database(SuiteService service) {
        return databases.get(service);
    }

    /** Everything it leaves on disk is below. */
    public Path data() {
        return options.data();
    }

    public DevelopmentKeys keys() {
        return world.keys();
    }

    public URI tokenIssuer() {
        return url(SuiteService.PIN);
    }

    public URI identityProvider() {
        return world.identityProvider().issuer();
    }

    public String bootstrapServers() {
        return world.bootstrapServers();
    }

    public MailServer mailServer() {
        return world.mail();
    }

    public PrintShop printShop() {
        return world.printShop();
    }

    public FamilyBooklet familyBooklet() {
        return world.familyBooklet();
    }

    public Letterboxes letterboxes() {
        return letterboxes;
    }

    public Mailboxes mailboxes() {
        return new Mailboxes(options.ports().imap());
    }

    public MessageCenter messageCenter() {
        return world.messageCenter();
    }

    public Phones phones() {
        return new Phones(data.sms());
    }

    public DomainClock clock() {
        return clock;
    }

    public FictionalRegister register() {
        return new FictionalRegister(database(SuiteService.PIN));
    }

    public ServiceFleet services() {
        return fleet;
    }

    /** A copy of notification-service in these roles alone, with no key but theirs. */
    public ServiceInstance startNotification(Recipient... roles) {
        return fleet.startReplica(SuiteService.NOTIFICATION, ServiceSettings.roles(keys(), roles));
    }

    public void stopPostgres() {
        world.stopPostgres();
    }

    public void startPostgres() {
        world.startPostgres();
    }

    public void stopKafka() {
        world.stopKafka();
    }

    public void startKafka() {
        world.startKafka();
    }

    @Override
    public void close() {
        fleet.stopAll();
        world.close();
        guardian.close();
        data.deleteTemporaryFiles();
        data.close();
    }

    Shown shown() {
        Map<SuiteService, URI> services = new EnumMap<>(SuiteService.class);
        for (SuiteService service : SuiteService.values()) {
            services.put(service, url(service));
        }
        return new Shown(
                mailServer(),
                messageCenter(),
                printShop(),
                familyBooklet(),
                clock,
                FictionalRegister.residents(),
                identityProvider(),
                services);
    }

    /** The launcher, the services, and the database server with its workers. */
    Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        processes.put("launcher", ProcessHandle.current());
        processes.putAll(fleet.processes());
        EmbeddedPostgreSql.postmaster(data.postgres()).ifPresent(postmaster -> processes.put("PostgreSQL", postmaster));
        return processes;
    }

    private void cleanUp() {
        int leftOvers = new RecordedProcesses(data.run()).stopLeftOvers();
        if (leftOvers > 0) {
            options.console().say("stopped " + leftOvers + " services that an earlier launcher left running");
        }
        EmbeddedPostgreSql.stopLeftOver(data.postgres());
        if (options.fresh()) {
            data.wipe();
        }
    }
}
