package it.sportello.platform.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {

    private final AllowedMethods methods = new AllowedMethods(Map.of(
            "/cases", new TreeSet<>(List.of("POST", "GET")),
            "/cases/{id}", new TreeSet<>(List.of("GET")),
            "/cases/next", new TreeSet<>(List.of("POST")),
            "/cases/{id}/claim", new TreeSet<>(List.of("POST"))));

    @Test
    void listsTheMethodsOfAPath() {
        assertThat(methods.at("/cases")).contains("GET, POST");
        assertThat(methods.at("/cases/17/claim")).contains("POST");
    }

    @Test
    void prefersTheLiteralPathAsRoutingDoes() {
        assertThat(methods.at("/cases/next")).contains("POST");
        assertThat(methods.at("/cases/17")).contains("GET");
    }

    @Test
    void saysNothingOfOtherPaths() {
        assertThat(methods.at("/cases/17/release")).isEmpty();
    }
}
