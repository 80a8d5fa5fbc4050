package it.sportello.localstack.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka broker and its controller on 127.0.0.1, inside this process, with every topic of the suite. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final boolean temporary;
    private final Path directory;

    private EmbeddedKafka(Path directory, int port, int controllerPort, boolean temporary) {
        this.directory = directory;
        this.temporary = temporary;
        this.bootstrapServers = "127.0.0.1:" + port;
        QuietLogs.apply();
        format(directory);
        this.server = new KafkaRaftServer(
                KafkaConfig.fromProps(settings(directory, port, controllerPort), false), Time.SYSTEM);
        server.startup();
        TopicSetup.createMissing(bootstrapServers);
    }

    /** Keeps topics and offsets in {@code directory} from start to start. */
    public static EmbeddedKafka durable(Path directory, int port, int controllerPort) {
        return new EmbeddedKafka(directory, port, controllerPort, false);
    }

    /** For tests: everything is deleted on close. */
    public static EmbeddedKafka throwAway() {
        try {
            return new EmbeddedKafka(
                    Files.createTempDirectory("sportello-kafka"), FreePorts.next(), FreePorts.next(), true);
        } catch (IOException e) {
            throw new IllegalStateException("No temporary directory for Kafka", e);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporary) {
            Directories.delete(directory);
        }
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(port, CONTROLLER, controllerPort),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names",
                CONTROLLER,
                "inter.broker.listener.name",
                "PLAINTEXT",
                "log.dirs",
                directory.toString()));
        settings.putAll(oneNode());
        settings.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0",
                "log.index.size.max.bytes", "1048576",
                "log.cleaner.dedupe.buffer.size", "2097152"));
        return settings;
    }

    /** Internal topics would wait for brokers that never come. */
    private static Map<String, String> oneNode() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    private static void format(Path directory) {
        if (Files.exists(directory.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        var formatter = new Formatter();
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.setNodeId(NODE);
        formatter.setControllerListenerName(CONTROLLER);
        formatter.setMetadataLogDirectory(directory.toString());
        formatter.addDirectory(directory.toString());
        formatter.setIgnoreFormatted(true);
        formatter.setPrintStream(new PrintStream(OutputStream.nullOutputStream()));
        try {
            Files.createDirectories(directory);
            formatter.run();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot format " + directory + " for Kafka", e);
        }
    }
}
