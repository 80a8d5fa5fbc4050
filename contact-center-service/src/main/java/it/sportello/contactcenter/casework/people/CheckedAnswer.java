package it.sportello.contactcenter.casework.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Whether the register says the same. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CheckedAnswer(boolean right) {}
