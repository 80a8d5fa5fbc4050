/** What waits for officers, who of them is at what, and what they see of it (A8, K6, K7). */
@NullMarked
package it.sportello.application.officer.desk;

import org.jspecify.annotations.NullMarked;
