package it.sportello.application.payment.run;

import it.sportello.application.payment.order.PaymentOrder.Totals;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a run's payments stand, counted.
 *
 * @param repetitions how many were ordered before, and came back (A8)
 * @param repudiated how many it has ordered before their applicants said that somebody else had filed them (A11): the bank
 *     has to be asked for those
 */
record RunFigures(List<Group> groups, int repetitions, int repudiated) {

    /** Payments that have all of this in common. */
    record Group(String state, @Nullable DropReason reason, boolean inCash, Totals totals) {

        boolean isDropped() {
            return state.equals("DROPPED");
        }
    }

    RunFigures {
        groups = List.copyOf(groups);
    }

    /** What is in it, or was ordered by it. */
    Totals payments() {
        return sum(groups.stream().filter(group -> !group.isDropped()).toList());
    }

    Totals in(boolean cash) {
        return sum(groups.stream()
                .filter(group -> !group.isDropped() && group.inCash() == cash)
                .toList());
    }

    int count(String state) {
        return sum(groups.stream().filter(group -> group.state().equals(state)).toList())
                .count();
    }

    Map<DropReason, Integer> dropped() {
        return groups.stream()
                .filter(group -> group.reason() != null)
                .collect(Collectors.toMap(Group::reason, group -> group.totals().count(), Integer::sum, TreeMap::new));
    }

    private static Totals sum(List<Group> groups) {
        return groups.stream().map(Group::totals).reduce(Totals.NONE, Totals::plus);
    }
}
