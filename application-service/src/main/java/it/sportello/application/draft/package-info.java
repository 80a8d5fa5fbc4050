/** What a citizen has typed so far of an application, per benefit: theirs alone, for 30 days (A9, C6). */
@NullMarked
package it.sportello.application.draft;

import org.jspecify.annotations.NullMarked;
