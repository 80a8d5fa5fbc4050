/** What applicants do with their own filed applications: withdraw, contest, redirect the money, look back (A6, A8). */
@NullMarked
package it.sportello.application.applicant;

import org.jspecify.annotations.NullMarked;
