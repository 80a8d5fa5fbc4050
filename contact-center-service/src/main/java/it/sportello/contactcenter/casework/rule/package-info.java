/** What a case is, and what may be done about it when: pure rules, without database and clock. */
@NullMarked
package it.sportello.contactcenter.casework.rule;

import org.jspecify.annotations.NullMarked;
