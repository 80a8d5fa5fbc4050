package it.sportello.platform.security.guard;

import java.util.List;

/** One thing that production must not start with. Every bean of this type is asked, a service's own too. */
public interface StartupCheck {

    /** Why production refuses, each naming the property to change; empty when it may start. */
    List<String> refusals();
}
