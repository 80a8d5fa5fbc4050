package it.sportello.application.receipt.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.StartupEvent;
import it.sportello.application.catalogue.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/**
 * Every benefit as it was ever served: what was filed is shown in the words in which it was asked (A5), whatever the
 * catalogue has become. Kept from the start on, before anything can be filed for it.
 */
@ApplicationScoped
public class BenefitEditions {

    private static final Logger LOG = Logger.getLogger(BenefitEditions.class);

    /** Its own, because what it wrote once must stay readable, whatever becomes of the JSON of HTTP. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Catalogue catalogue;
    private final BenefitEditionRepository kept;

    BenefitEditions(Catalogue catalogue, BenefitEditionRepository kept) {
        this.catalogue = catalogue;
        this.kept = kept;
    }

    @Transactional
    void keep(@Observes StartupEvent started) {
        catalogue.benefits().stream().map(BenefitEdition::of).forEach(this::keep);
    }

    private void keep(BenefitEdition edition) {
        if (!kept.keep(edition.code(), edition.version(), write(edition))) {
            LOG.warnf(
                    "%s is not what it was under version %s of the catalogue: receipts show what it was first",
                    edition.code(), edition.version());
        }
    }

    /** The benefit as it was in that version; as it is now if it was filed before editions were kept. */
    @Transactional
    public BenefitEdition find(String code, String version) {
        return kept.find(code, version)
                .map(BenefitEditions::read)
                .or(() -> catalogue.find(code).map(BenefitEdition::of))
                .orElseThrow(() -> new IllegalStateException("no edition was kept of " + code));
    }

    static String write(BenefitEdition edition) {
        try {
            return JSON.writeValueAsString(edition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the benefit cannot be written", e);
        }
    }

    static BenefitEdition read(String content) {
        try {
            return JSON.readValue(content, BenefitEdition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the kept benefit cannot be read", e);
        }
    }
}
