package it.sportello.notification.channel;

import it.sportello.notification.role.Role;
import java.util.Optional;

/** A way out to the citizen, one a role. Says early what could never go out this way. */
public interface Outlet {

    /** Whose deliveries it takes; only a process in this role uses it. */
    Role role();

    /** What makes an order impossible to carry out, for whomever it is; empty when nothing does. */
    Optional<String> findFault(Notice notice);

    /** Whether anything can go out to this recipient this way. */
    boolean reaches(String recipient);
}
