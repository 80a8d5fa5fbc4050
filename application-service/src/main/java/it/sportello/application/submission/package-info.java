/** Filing an application and reading one's own: one transaction, one protocol number, one answer (A4, A5, A9). */
@NullMarked
package it.sportello.application.submission;

import org.jspecify.annotations.NullMarked;
