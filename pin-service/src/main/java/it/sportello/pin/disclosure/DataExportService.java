package it.sportello.pin.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Puts together all that is kept of a citizen. */
@ApplicationScoped
class DataExportService {

    private final PersonalRecordsReader records;
    private final AccessLogService accesses;
    private final Clock clock;

    DataExportService(PersonalRecordsReader records, AccessLogService accesses, Clock clock) {
        this.records = records;
        this.accesses = accesses;
        this.clock = clock;
    }

    DataExportView export(UUID personId) {
        return new DataExportView(
                clock.instant(), records.read(personId), accesses.list(personId, PersonalRecords.MOST));
    }
}
