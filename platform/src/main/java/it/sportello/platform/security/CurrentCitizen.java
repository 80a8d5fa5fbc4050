package it.sportello.platform.security;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The citizen who calls, on routes that carry {@link LeastLevel}. */
@RequestScoped
public class CurrentCitizen {

    private @Nullable Citizen citizen;

    /** The caller, already admitted at the route's level. Fails on a route for others: there is no citizen there. */
    public Citizen get() {
        if (citizen == null) {
            throw new IllegalStateException("no citizen was admitted: the route lacks @LeastLevel");
        }
        return citizen;
    }

    void admit(Citizen admitted) {
        citizen = admitted;
    }
}
