package it.sportello.platform.time;

import it.sportello.platform.security.guard.StartupCheck;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Production runs on real time. */
@Singleton
class ClockShiftCheck implements StartupCheck {

    private final Optional<Path> shiftFile;

    ClockShiftCheck(@ConfigProperty(name = ClockProducer.SHIFT_FILE) Optional<Path> shiftFile) {
        this.shiftFile = shiftFile;
    }

    @Override
    public List<String> refusals() {
        return shiftFile
                .map(_ -> List.of(ClockProducer.SHIFT_FILE + " shifts the clock"))
                .orElse(List.of());
    }
}
