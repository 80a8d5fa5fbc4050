package it.sportello.pin.issuing;

import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.pin.half.NewHalf;
import java.util.List;
import java.util.stream.Stream;

/** A new initial PIN, or one half alone, hashed and sealed: nobody can read it here any more. */
public record MadePin(List<NewHalf> halves, List<DispatchRequested> dispatches) {

    public MadePin {
        halves = List.copyOf(halves);
        dispatches = List.copyOf(dispatches);
    }

    MadePin(NewHalf half, DispatchRequested dispatch) {
        this(List.of(half), List.of(dispatch));
    }

    MadePin and(MadePin other) {
        return new MadePin(concat(halves, other.halves), concat(dispatches, other.dispatches));
    }

    /** Nobody has the second half any more: the letter that waits for its turn brings one of its own (C10). */
    MadePin firstAlone() {
        return new MadePin(
                halves.stream().filter(half -> half.half() == PinHalf.FIRST).toList(),
                dispatches.stream()
                        .filter(dispatch -> dispatch.purpose() == Purpose.FIRST_HALF)
                        .toList());
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
