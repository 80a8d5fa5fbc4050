package it.sportello.k8s.network;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody a workload's configuration tells it to talk to. */
record Address(String host, int port) {

    private static final Pattern WITH_PORT = Pattern.compile("(?:^|//)([a-z][a-z0-9.-]*):(\\d+)");
    private static final Pattern SECURE = Pattern.compile("^https://([a-z0-9.-]+)(?:/|$)");
    private static final int HTTPS = 443;

    static Set<Address> in(Map<String, String> settings) {
        Set<Address> addresses = new LinkedHashSet<>();
        settings.forEach((name, value) -> {
            // Issuers are names that tokens carry, and so are their claims: no addresses.
            if (!name.endsWith("_ISSUER") && !name.contains("_CLAIMS_")) {
                add(addresses, WITH_PORT.matcher(value));
                add(addresses, SECURE.matcher(value));
            }
            if (name.matches("SPORTELLO_.*_HOST")) {
                String port = settings.get(name.replaceAll("_HOST$", "_PORT"));
                addresses.add(new Address(value, Integer.parseInt(port)));
            }
        });
        return addresses;
    }

    private static void add(Set<Address> addresses, Matcher found) {
        while (found.find()) {
            int port = found.groupCount() > 1 ? Integer.parseInt(found.group(2)) : HTTPS;
            addresses.add(new Address(found.group(1), port));
        }
    }
}
