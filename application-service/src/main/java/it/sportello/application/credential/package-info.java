/** What pin-service tells of a person's PIN, kept because filings and payments depend on it (A3, A7, A10). */
@NullMarked
package it.sportello.application.credential;

import org.jspecify.annotations.NullMarked;
