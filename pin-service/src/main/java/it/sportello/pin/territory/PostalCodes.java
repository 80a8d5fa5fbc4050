package it.sportello.pin.territory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Italian postal codes (CAP): five digits, of which the first two say the province, or a few of them. */
public final class PostalCodes {

    private static final int ZONE = 2;
    private static final int CITY = 3;
    private static final String WHOLE_CITY = "00";

    private static final Map<String, List<String>> ZONES = TerritoryFile.read("postal-zones.csv").stream()
            .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> List.of(fields[1].split(" "))));

    private PostalCodes() {}

    /** Whether a code can be of this province; signs that the list does not know say nothing against it. */
    public static boolean fits(String postalCode, String province) {
        List<String> zones = ZONES.get(province);
        return zones == null || zones.contains(postalCode.substring(0, Math.min(ZONE, postalCode.length())));
    }

    /**
     * Whether two codes written for the same municipality can mean the same door: they are equal, or one of them is that of
     * the whole city, which was usual before its districts had their own (00100 and 00184).
     */
    public static boolean agree(String one, String other) {
        return one.equals(other) || isWholeCityOf(one, other) || isWholeCityOf(other, one);
    }

    private static boolean isWholeCityOf(String wide, String narrow) {
        return wide.length() == CITY + WHOLE_CITY.length()
                && wide.length() == narrow.length()
                && wide.endsWith(WHOLE_CITY)
                && wide.startsWith(narrow.substring(0, CITY));
    }
}
