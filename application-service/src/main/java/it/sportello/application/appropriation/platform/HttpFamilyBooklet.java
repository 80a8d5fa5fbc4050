package it.sportello.application.appropriation.platform;

import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.application.appropriation.FamilyBooklet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks once and says what was heard; when to ask again stands in the database. */
@ApplicationScoped
class HttpFamilyBooklet implements FamilyBooklet {

    private static final Logger LOG = Logger.getLogger(HttpFamilyBooklet.class);

    private static final String ANSWERS = "sportello.family.booklet.answers";
    private static final int UNPROCESSABLE = 422;
    private static final String NOT_REGISTERED = "/not-registered";

    private final FamilyBookletApi platform;
    private final FamilyBookletConfig config;
    private final MeterRegistry metrics;

    HttpFamilyBooklet(@RestClient FamilyBookletApi platform, FamilyBookletConfig config, MeterRegistry metrics) {
        this.platform = platform;
        this.config = config;
        this.metrics = metrics;
    }

    @Override
    public Result credit(Order order) {
        return counted(() -> {
            var credit = new NewCredit(order.parent().value(), order.protocolNumber(), order.cents());
            MadeCredit made = platform.credit(authorization(), order.applicationId(), credit);
            return made.reference() == null ? new Result.Undecided() : new Result.Credited(made.reference());
        });
    }

    @Override
    public Result cancel(Order order) {
        return counted(() -> {
            platform.cancel(authorization(), order.applicationId());
            return new Result.Cancelled();
        });
    }

    private Result counted(Supplier<Result> call) {
        Result result = ask(call);
        metrics.counter(ANSWERS, "outcome", outcome(result)).increment();
        return result;
    }

    private static String outcome(Result result) {
        return switch (result) {
            case Result.Credited _ -> "credited";
            case Result.Cancelled _ -> "cancelled";
            case Result.NotRegistered _ -> "not_registered";
            case Result.Undecided _ -> "undecided";
        };
    }

    /** What is no clear answer decides nothing: a refusal that only our mistake caused must not cost anybody the bonus. */
    private static Result ask(Supplier<Result> call) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            Response answer = e.getResponse();
            if (answer.getStatus() == UNPROCESSABLE && typeOf(answer).endsWith(NOT_REGISTERED)) {
                return new Result.NotRegistered();
            }
            LOG.warnf("The family booklet answered %d", answer.getStatus());
        } catch (ProcessingException e) {
            // Without its text, which may quote what was sent or answered.
            LOG.warnf(
                    "The family booklet does not answer (%s)",
                    (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName());
        }
        return new Result.Undecided();
    }

    private String authorization() {
        return "Bearer " + config.token().orElse("");
    }

    private static String typeOf(Response problem) {
        try {
            return String.valueOf(problem.readEntity(Map.class).get("type"));
        } catch (ProcessingException | IllegalStateException e) {
            return "";
        }
    }
}
