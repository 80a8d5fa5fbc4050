package it.sportello.application.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All benefits, in the order in which they are shown. Read once at start. */
public final class Catalogue {

    private final Map<String, Benefit> byCode;

    Catalogue(Map<String, Benefit> byCode) {
        this.byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    public Optional<Benefit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Benefit> benefits() {
        return byCode.values();
    }
}
