package it.sportello.application.draft;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.deadline.DateRange;
import it.sportello.application.form.CheckedForm;
import it.sportello.contracts.Language;
import it.sportello.platform.web.problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps a draft from being saved, and what would keep it from being filed. */
final class DraftCheck {

    private static final String NOT_ASKED_FOR = "is not asked for by this benefit";

    private static final String UNSTORABLE = "holds a character that cannot be stored";

    private DraftCheck() {}

    /** Whatever the benefit is. */
    static List<FieldError> shape(NewDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        JsonNode declaration = draft.declaration();
        if (declaration != null && !declaration.isObject()) {
            errors.add(new FieldError("/declaration", "is an object"));
        }
        if (declaration != null && declaration.toString().contains("\\u0000")) {
            errors.add(new FieldError("/declaration", UNSTORABLE));
        }
        if (draft.payment() != null && isUnstorable(draft.payment().iban())) {
            errors.add(new FieldError("/payment/iban", UNSTORABLE));
        }
        if (draft.children().stream().map(DraftChild::taxCode).anyMatch(DraftCheck::isUnstorable)) {
            errors.add(new FieldError("/children", UNSTORABLE));
        }
        return List.copyOf(errors);
    }

    /** A draft is no place to keep things: it holds what the benefit's form asks for. */
    static List<FieldError> foreign(NewDraft draft, Benefit benefit) {
        List<FieldError> errors = new ArrayList<>();
        JsonNode known = benefit.declarationSchema().source().path("properties");
        if (draft.declaration() != null) {
            draft.declaration().fieldNames().forEachRemaining(field -> {
                if (!known.has(field)) {
                    errors.add(new FieldError("/declaration/" + escaped(field), NOT_ASKED_FOR));
                }
            });
        }
        if (!draft.children().isEmpty() && benefit.childRule() == null) {
            errors.add(new FieldError("/children", NOT_ASKED_FOR));
        }
        return List.copyOf(errors);
    }

    /** What its citizen still has to set right before it can be filed, and which conditions of the law stand against it. */
    static List<FieldError> unfinished(NewDraft draft, Benefit benefit, Instant now, Language language) {
        return switch (CheckedForm.of(
                draft.asFiled(benefit.code()),
                benefit,
                now.atZone(DateRange.ITALY).toLocalDate())) {
            case CheckedForm.Sound _ -> List.of();
            case CheckedForm.Faulty(var errors, var exclusions) ->
                Stream.concat(errors.stream(), exclusions.stream().map(exclusion -> exclusion.error(language)))
                        .toList();
        };
    }

    private static boolean isUnstorable(@Nullable String text) {
        return text != null && text.indexOf('\0') >= 0;
    }

    /** RFC 6901. */
    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
