package it.sportello.pin.register.writing;

import java.util.Map;
import java.util.Set;

/** The signs of provinces, some of which changed or were split while people stayed where they lived. */
public final class Provinces {

    /** To a newer sign those that its territory had before. */
    private static final Map<String, Set<String>> BEFORE = Map.ofEntries(
            Map.entry("BI", Set.of("VC")),
            Map.entry("BT", Set.of("BA", "FG")),
            Map.entry("CI", Set.of("CA")),
            Map.entry("FC", Set.of("FO")),
            Map.entry("FM", Set.of("AP")),
            Map.entry("KR", Set.of("CZ")),
            Map.entry("LC", Set.of("CO", "BG")),
            Map.entry("LO", Set.of("MI")),
            Map.entry("MB", Set.of("MI")),
            Map.entry("OG", Set.of("NU")),
            Map.entry("OT", Set.of("SS")),
            Map.entry("PO", Set.of("FI")),
            Map.entry("PU", Set.of("PS")),
            Map.entry("RN", Set.of("FO")),
            Map.entry("SU", Set.of("CA", "CI", "VS", "NU", "OR")),
            Map.entry("VB", Set.of("NO")),
            Map.entry("VS", Set.of("CA")),
            Map.entry("VV", Set.of("CZ")));

    private Provinces() {}

    /** Whether both signs can stand behind the same municipality. */
    public static boolean agree(String one, String other) {
        return one.equals(other)
                || BEFORE.getOrDefault(one, Set.of()).contains(other)
                || BEFORE.getOrDefault(other, Set.of()).contains(one);
    }
}
