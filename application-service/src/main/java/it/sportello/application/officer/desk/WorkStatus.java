package it.sportello.application.officer.desk;

import it.sportello.application.ApplicationStatus;
import java.util.Arrays;
import java.util.List;

/** In which status an application waits for an officer. SUSPENDED waits for its applicant (A3). */
enum WorkStatus {
    SUBMITTED,
    UNDER_REVIEW;

    static boolean among(ApplicationStatus status) {
        return names().contains(status.name());
    }

    static List<String> names() {
        return Arrays.stream(values()).map(WorkStatus::name).toList();
    }
}
