package it.sportello.application.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole catalogue: it is short, so it has one page. */
record BenefitList(@Schema(minItems = 1, maxItems = 200) List<BenefitView> items) {
    BenefitList {
        items = List.copyOf(items);
    }
}
