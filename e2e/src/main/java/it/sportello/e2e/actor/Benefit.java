package it.sportello.e2e.actor;

/** Benefits that stories claim, with a declaration that meets their conditions. */
public enum Benefit {
    AGRICULTURE("""
            {"days_worked_2019": 120, "receives_no_pension": true}"""),
    PROFESSIONALS("""
            {"activity": "COLLABORATOR", "enrolled_in_separate_scheme": true, "receives_no_pension": true,
             "in_no_other_compulsory_scheme": true}"""),
    NASPI("""
            {"job_ended_on": "2020-03-20", "lost_involuntarily": true, "contribution_weeks": 80,
             "available_for_work": true}""");

    private final String declaration;

    Benefit(String declaration) {
        this.declaration = declaration;
    }

    String declaration() {
        return declaration;
    }
}
