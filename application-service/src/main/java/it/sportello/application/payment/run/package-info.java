/** Payment runs: what is collected by one officer, approved by another, and given to the bank in one file (A8). */
@NullMarked
package it.sportello.application.payment.run;

import org.jspecify.annotations.NullMarked;
