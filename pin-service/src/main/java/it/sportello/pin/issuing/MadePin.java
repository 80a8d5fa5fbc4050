package it.sportello.pin.issuing;

import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.pin.half.NewHalf;
import java.util.List;

/** A new initial PIN, or a first half alone, hashed and sealed: nobody can read it here any more. */
public record MadePin(List<NewHalf> halves, List<DispatchRequested> dispatches) {

    public MadePin {
        halves = List.copyOf(halves);
        dispatches = List.copyOf(dispatches);
    }
}
