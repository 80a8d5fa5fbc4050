package it.sportello.application.payment.order;

import it.sportello.application.form.Iban;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;

/** Production pays from an account that exists. */
@ApplicationScoped
class DebtorCheck implements StartupCheck {

    private static final String IBAN = "sportello.payment.debtor.iban";

    /** Of the local stack: no bank has the number zero. */
    private static final String DEVELOPMENT = "IT30L0000000000000000000000";

    private final DebtorConfig config;

    DebtorCheck(DebtorConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        return refusals(config.iban(), config.bic());
    }

    static List<String> refusals(String iban, String bic) {
        Optional<String> account = iban.equals(DEVELOPMENT)
                ? Optional.of(IBAN + " is the development account")
                : Iban.findDefect(iban).map(defect -> IBAN + " " + defect);
        return Stream.concat(account.stream(), bicRefusal(bic)).toList();
    }

    private static Stream<String> bicRefusal(String bic) {
        try {
            BicUtil.validate(bic);
            return Stream.empty();
        } catch (Iban4jException _) {
            return Stream.of("sportello.payment.debtor.bic is no BIC");
        }
    }
}
