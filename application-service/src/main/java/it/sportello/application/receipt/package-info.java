/** The receipt of an application: facts fixed at filing, written down for the applicant and for whoever is shown it. */
@NullMarked
package it.sportello.application.receipt;

import org.jspecify.annotations.NullMarked;
