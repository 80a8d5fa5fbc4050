package it.sportello.application.catalogue;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialLevel;
import org.jspecify.annotations.Nullable;

/**
 * One benefit of the catalogue (A1).
 *
 * @param catalogueVersion version of the file it was read from, kept with every filing
 * @param window days on which it can be filed
 * @param period days it is paid for; one live application per person, exclusion group and period (A4)
 * @param amount none when it is computed from earnings
 * @param minimumLevel level that files it at once
 * @param simplified whether the first half of a PIN alone files it
 * @param fileSuspendedFrom lower level that files it too, suspended until the holder reaches {@code minimumLevel} (A3)
 * @param needsAppropriation it has to be appropriated with the full PIN after acceptance (A7)
 * @param childRule set when it is claimed for children
 */
public record Benefit(
        String code,
        String catalogueVersion,
        LocalizedText name,
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
        DeclarationSchema declarationSchema) {

    public Benefit {
        requireNonNull(code, "code");
        requireNonNull(catalogueVersion, "catalogueVersion");
        requireNonNull(name, "name");
        requireNonNull(legalBasis, "legalBasis");
        requireNonNull(window, "window");
        requireNonNull(period, "period");
        requireNonNull(minimumLevel, "minimumLevel");
        requireNonNull(exclusionGroup, "exclusionGroup");
        requireNonNull(declarationSchema, "declarationSchema");
    }
}
