package it.sportello.application.appropriation;

import java.util.UUID;

/** A parent asked; wakes a sender once it is committed. */
record AppropriationRequested(UUID applicationId) {}
