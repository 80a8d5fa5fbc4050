package it.sportello.notification.dispatch;

import java.util.UUID;

/** Something new is due; wakes a sender once it is committed. */
record DeliveryAccepted(UUID dispatchId) {}
