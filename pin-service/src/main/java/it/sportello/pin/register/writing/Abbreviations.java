package it.sportello.pin.register.writing;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** What stands short on envelopes, without its dots and slashes, and the word it stands for. */
final class Abbreviations {

    /** Only where a street's name begins. What may mean two kinds of street ({@code P.}, {@code C.}) is not here. */
    private static final Map<String, String> STREET_TYPES = Map.ofEntries(
            entry("V", "VIA"),
            entry("VLE", "VIALE"),
            entry("PZA", "PIAZZA"),
            entry("PZZA", "PIAZZA"),
            entry("PZ", "PIAZZA"),
            entry("PZLE", "PIAZZALE"),
            entry("PZZLE", "PIAZZALE"),
            entry("PLE", "PIAZZALE"),
            entry("PTTA", "PIAZZETTA"),
            entry("PZTTA", "PIAZZETTA"),
            entry("CSO", "CORSO"),
            entry("LGO", "LARGO"),
            entry("VLO", "VICOLO"),
            entry("VIC", "VICOLO"),
            entry("VICLO", "VICOLO"),
            entry("BGO", "BORGO"),
            entry("STR", "STRADA"),
            entry("CDA", "CONTRADA"),
            entry("CONTR", "CONTRADA"),
            entry("CTRDA", "CONTRADA"),
            entry("LOC", "LOCALITA"),
            entry("LTA", "LOCALITA"),
            entry("FRAZ", "FRAZIONE"),
            entry("FRNE", "FRAZIONE"),
            entry("TRAV", "TRAVERSA"),
            entry("SAL", "SALITA"),
            entry("CIRCNE", "CIRCONVALLAZIONE"),
            entry("CIRC", "CIRCONVALLAZIONE"),
            entry("LGTEVERE", "LUNGOTEVERE"),
            entry("LTEVERE", "LUNGOTEVERE"),
            entry("GALL", "GALLERIA"),
            entry("VILL", "VILLAGGIO"),
            entry("REG", "REGIONE"),
            entry("RNE", "RIONE"),
            entry("QRE", "QUARTIERE"),
            entry("SS", "STRADA STATALE"),
            entry("SP", "STRADA PROVINCIALE"),
            entry("SR", "STRADA REGIONALE"),
            entry("SC", "STRADA COMUNALE"));

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("STA", "SANTA"),
            entry("STO", "SANTO"),
            entry("FLLI", "FRATELLI"),
            entry("PTA", "PORTA"),
            entry("MTE", "MONTE"),
            entry("CTE", "CONTE"),
            entry("GEN", "GENERALE"),
            entry("COL", "COLONNELLO"),
            entry("CAP", "CAPITANO"),
            entry("MAGG", "MAGGIORE"),
            entry("TEN", "TENENTE"),
            entry("SERG", "SERGENTE"),
            entry("MLLO", "MARESCIALLO"),
            entry("AMM", "AMMIRAGLIO"),
            entry("PROF", "PROFESSORE"),
            entry("DOTT", "DOTTORE"),
            entry("DR", "DOTTORE"),
            entry("ING", "INGEGNERE"),
            entry("AVV", "AVVOCATO"),
            entry("ON", "ONOREVOLE"),
            entry("SEN", "SENATORE"),
            entry("CAV", "CAVALIERE"),
            entry("COMM", "COMMENDATORE"),
            entry("MONS", "MONSIGNORE"),
            entry("MONSIGNOR", "MONSIGNORE"),
            entry("DOTTOR", "DOTTORE"),
            entry("PROFESSOR", "PROFESSORE"),
            entry("CARD", "CARDINALE"),
            entry("MADNA", "MADONNA"));

    private Abbreviations() {}

    /** The words that begin the street's name: mostly one. */
    static List<String> streetType(String token) {
        return List.of(STREET_TYPES.getOrDefault(token, token).split(" "));
    }

    static boolean isStreetType(String token) {
        return STREET_TYPES.containsKey(token);
    }

    static String word(String token) {
        return WORDS.getOrDefault(token, token);
    }

    static boolean isWord(String token) {
        return WORDS.containsKey(token);
    }
}
