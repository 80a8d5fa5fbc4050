/** The ways from the topics into this service; what the news mean is for the follow-ups to know. */
@NullMarked
package it.sportello.contactcenter.intake;

import org.jspecify.annotations.NullMarked;
