package it.sportello.e2e.actor;

/** Benefits that stories claim, with a declaration that meets their conditions. */
public enum Benefit {
    AGRICULTURE("""
            {"fixed_term_farm_worker": true, "days_worked_2019": 120, "receives_no_pension": true,
             "receives_no_citizenship_income": true}"""),
    PROFESSIONALS("""
            {"activity": "COLLABORATOR", "enrolled_in_separate_scheme": true, "receives_no_pension": true,
             "in_no_other_compulsory_scheme": true, "receives_no_citizenship_income": true}"""),
    BABYSITTING("""
            {"occupation": "PRIVATE_EMPLOYEE", "lives_with_the_children": true, "no_parental_leave_used": true,
             "other_parent_without_income_support": true, "health_or_security_staff": false}""", """
            [{"tax_code": "FNZCMR15E50H501W", "birth_date": "2015-05-10"}]"""),
    NASPI("""
            {"employment": "EMPLOYEE", "job_ended_on": "2020-03-20", "lost_involuntarily": true,
             "contribution_weeks": 80, "days_worked_last_year": 200, "available_for_work": true}""");

    private final String declaration;
    private final String children;

    Benefit(String declaration) {
        this(declaration, "[]");
    }

    Benefit(String declaration, String children) {
        this.declaration = declaration;
        this.children = children;
    }

    String declaration() {
        return declaration;
    }

    /** For whom it is claimed. */
    String children() {
        return children;
    }
}
