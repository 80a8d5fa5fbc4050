package it.sportello.platform.security.grant;

import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Production gives and takes grants with no key of development. */
@Singleton
class CaseGrantKeysCheck implements StartupCheck {

    private static final String PREFIX = "sportello.case-grant.";

    private final CaseGrantConfig config;

    CaseGrantKeysCheck(CaseGrantConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        return Stream.of(
                        DevelopmentKey.refusals(
                                PREFIX + "signing-key",
                                config.signingKey().stream().toList()),
                        DevelopmentKey.refusals(
                                PREFIX + "trusted-keys",
                                config.trustedKeys().stream().toList()))
                .flatMap(List::stream)
                .toList();
    }
}
