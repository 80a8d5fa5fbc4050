package it.sportello.pin.testing;

import static org.awaitility.Awaitility.await;

import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a citizen was told by messages of one template, wherever they went. */
public record Told(FictionalCitizen citizen, String template) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The addresses, in the order of the topics. */
    public List<String> digitally() {
        return messages().stream().map(OpenedSeal::recipient).toList();
    }

    /** What digital contacts read, in the order of the topics. */
    public List<OpenedSeal> messages() {
        return digital(template)
                .filter(told -> List.of(citizen.email(), citizen.mobile()).contains(told.recipient()))
                .toList();
    }

    /** Letters to the citizen's own street. */
    public List<OpenedSeal> byPost() {
        return sent(Topic.DISPATCH_POSTAL, template)
                .filter(letter -> letter.recipient().contains(citizen.familyName()))
                .filter(letter -> letter.recipient().contains(citizen.address().street()))
                .filter(letter -> letter.recipient().contains(citizen.address().houseNumber()))
                .toList();
    }

    public void awaitDigitally(String... addresses) {
        await(template + " is told")
                .atMost(PATIENCE)
                .until(() -> digitally().stream()
                        .sorted()
                        .toList()
                        .equals(Stream.of(addresses).sorted().toList()));
    }

    /** Which of these addresses were told, in the order of the topics. */
    public static List<String> told(String template, String... addresses) {
        return digital(template)
                .map(OpenedSeal::recipient)
                .filter(List.of(addresses)::contains)
                .toList();
    }

    private static Stream<OpenedSeal> digital(String template) {
        return Stream.of(Topic.DISPATCH_SMS, Topic.DISPATCH_MAIL).flatMap(topic -> sent(topic, template));
    }

    private static Stream<OpenedSeal> sent(Topic topic, String template) {
        return Events.of(topic, DispatchRequested.class).stream()
                .filter(dispatch -> dispatch.template().equals(template))
                .map(OpenedSeal::of);
    }
}
