package it.sportello.pin.register.writing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A municipality's name as it compares within its province: {@code Reggio Emilia} is {@code Reggio nell'Emilia}. */
public record MunicipalityName(String comparable) {

    private static final Set<String> SAINTS = Set.of("SAN", "SANTO", "SANTA", "SANT", "STO", "STA", "SANKT", "ST");
    private static final Set<String> LEFT_OUT = Set.of(
            "A", "AD", "AL", "ALLA", "ALLO", "D", "DE", "DEL", "DELL", "DELLA", "DELLO", "DEI", "DEGLI", "DELLE", "DI",
            "E", "ED", "I", "IL", "IN", "L", "LA", "LE", "LO", "NEL", "NELL", "NELLA", "SU", "SUL", "SULL", "SULLA");

    /** Where a name in another language follows: {@code Bolzano/Bozen}. */
    private static final Pattern OTHER_LANGUAGE = Pattern.compile("\\s*(/|\\(| - ).*");

    public static MunicipalityName read(String text) {
        List<String> words = tokens(OTHER_LANGUAGE.matcher(text).replaceFirst(""))
                .map(word -> SAINTS.contains(word) ? "S" : word)
                .toList();
        String name = words.stream().filter(word -> !LEFT_OUT.contains(word)).collect(Collectors.joining());
        // A name of nothing but such words is a name all the same.
        return new MunicipalityName(name.isEmpty() ? String.join("", words) : name);
    }

    private static Stream<String> tokens(String text) {
        return Tokens.pieces(text).stream().flatMap(Tokens::of);
    }
}
