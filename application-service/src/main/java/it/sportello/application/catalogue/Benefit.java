package it.sportello.application.catalogue;

import static java.util.Objects.requireNonNull;

import it.sportello.application.deadline.DateRange;
import it.sportello.application.declaration.Condition;
import it.sportello.application.declaration.DeclarationSchema;
import it.sportello.application.declaration.LocalizedText;
import it.sportello.application.declaration.Question;
import it.sportello.contracts.CredentialLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One benefit of the catalogue (A1).
 *
 * @param catalogueVersion version of the file it was read from, kept with every filing
 * @param help what it is and for whom
 * @param window days on which it can be filed
 * @param period days it is paid for; one live application per person, exclusion group and period (A4)
 * @param amount none when it is computed from earnings
 * @param minimumLevel level that files it at once
 * @param simplified whether the first half of a PIN alone files it
 * @param fileSuspendedFrom lower level that files it too, suspended until the holder reaches {@code minimumLevel} (A3)
 * @param needsAppropriation it has to be appropriated with the full PIN after acceptance (A7)
 * @param childRule set when it is claimed for children
 * @param questions one for each field of the declaration, in the order in which they are asked
 * @param conditions of the law, on the answers
 */
public record Benefit(
        String code,
        String catalogueVersion,
        LocalizedText name,
        LocalizedText help,
        String legalBasis,
        DateRange window,
        DateRange period,
        @Nullable Amount amount,
        CredentialLevel minimumLevel,
        boolean simplified,
        @Nullable CredentialLevel fileSuspendedFrom,
        String exclusionGroup,
        boolean needsAppropriation,
        @Nullable ChildRule childRule,
        DeclarationSchema declarationSchema,
        List<Question> questions,
        List<Condition> conditions) {

    /** How codes look. */
    public static final String CODE = "^[A-Z][A-Z0-9_]{1,39}$";

    public Benefit {
        requireNonNull(code, "code");
        requireNonNull(catalogueVersion, "catalogueVersion");
        requireNonNull(name, "name");
        requireNonNull(help, "help");
        requireNonNull(legalBasis, "legalBasis");
        requireNonNull(window, "window");
        requireNonNull(period, "period");
        requireNonNull(minimumLevel, "minimumLevel");
        requireNonNull(exclusionGroup, "exclusionGroup");
        requireNonNull(declarationSchema, "declarationSchema");
        questions = List.copyOf(questions);
        conditions = List.copyOf(conditions);
    }
}
