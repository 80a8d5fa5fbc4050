package it.sportello.application.appropriation.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** The platform's answer. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MadeCredit(@Nullable String reference) {}
