package it.sportello.pin.recovery;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialLevel;
import it.sportello.pin.code.CodeCheck;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.guess.SourceService;
import it.sportello.pin.guess.TrialOutcome;
import it.sportello.pin.guess.TrialOutcome.Passed;
import it.sportello.pin.guess.TrialOutcome.Refused;
import it.sportello.pin.guess.TrialOutcome.SourceSlowed;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.issuing.PinMaker;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.recovery.form.NewCompletion;
import it.sportello.pin.succession.Succession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives a new initial PIN for two right codes (C9). Both are checked whatever the first one was, and so are two of nobody's
 * when there is no such recovery: the same statements and HMACs for all who are refused. The PIN is made outside any
 * transaction, for its hash takes time.
 */
@ApplicationScoped
class CompletionService {

    private final SourceService sources;
    private final RecoveryRepository recoveries;
    private final OneTimeCodes codes;
    private final PinMaker maker;
    private final CompletionRecorder recorder;

    CompletionService(
            SourceService sources,
            RecoveryRepository recoveries,
            OneTimeCodes codes,
            PinMaker maker,
            CompletionRecorder recorder) {
        this.sources = sources;
        this.recoveries = recoveries;
        this.codes = codes;
        this.maker = maker;
        this.recorder = recorder;
    }

    /** By which the new halves' request is shown. */
    TrialOutcome<UUID> complete(UUID recoveryId, NewCompletion typed, String networkAddress) {
        Optional<Duration> wait = sources.findWait(networkAddress);
        if (wait.isPresent()) {
            return new SourceSlowed<>(wait.get());
        }
        Optional<UUID> shownBy = areRight(recoveryId, typed) ? recover(recoveryId) : Optional.empty();
        if (shownBy.isEmpty()) {
            sources.countFailure(networkAddress);
            return new Refused<>();
        }
        return new Passed<>(shownBy.get());
    }

    private boolean areRight(UUID recoveryId, NewCompletion typed) {
        CodePair sent = recoveries.findCodes(recoveryId).orElseGet(CodePair::ofNobody);
        CodeCheck mobile = codes.check(sent.mobile(), CodeUse.RECOVERY, requireNonNull(typed.mobileCode()));
        CodeCheck mail = codes.check(sent.mail(), CodeUse.RECOVERY, requireNonNull(typed.mailCode()));
        return mobile == CodeCheck.RIGHT && mail == CodeCheck.RIGHT;
    }

    /** Only for who read both contacts. */
    private Optional<UUID> recover(UUID recoveryId) {
        return recorder.find(recoveryId).flatMap(proved -> {
            OpenRecovery open = proved.open();
            Reachable first = proved.first();
            Reachable second = proved.second();
            Succession succession = Succession.of(
                    open.personId(),
                    open.lost().requestId(),
                    first.contact(),
                    second.contact(),
                    CredentialLevel.ORDINARY);
            MadePin made = maker.makeDigital(open.personId(), succession.requestId(), first, second);
            return recorder.record(proved, succession, made) ? Optional.of(succession.capability()) : Optional.empty();
        });
    }
}
