package it.sportello.e2e.journey;

import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.embedded.Directories;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.StackOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stack for all journeys, started by the first that asks for it and stopped after the last. */
final class StackExtension implements ParameterResolver {

    /**
     * The real leases outlast the patience of a journey that waits for their end, and so would a change of keys; PINs live
     * for ever, unless told.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "sportello.dispatch.lease", "PT20S",
            "sportello.postal.batch.lease", "PT20S",
            "sportello.pin.personal-validity", "P1M",
            "sportello.token.refresh", "PT2S");

    /** Services that live for minutes are better off with what compiles fast. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

    private static final Path DATA = Path.of("target/journeys").toAbsolutePath();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LocalStack.class || type == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        LocalStack stack =
                context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent("stack", key -> start(), LocalStack.class);
        return parameter.getParameter().getType() == Suite.class ? Suite.of(stack) : stack;
    }

    /** What the last run left is kept until now, for whoever wants to look into it. */
    private static LocalStack start() {
        Directories.delete(DATA);
        return LocalStack.start(
                StackOptions.inDirectory(DATA).withSettings(SETTINGS).withJvmOptions(SHORT_LIVED));
    }
}
