package it.sportello.platform.inbox.deadletter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some dead letters, oldest first; {@code next} is the cursor of the following page, absent on the last. */
record DeadLetterPage(List<DeadLetterView> items, @Nullable UUID next) {}
