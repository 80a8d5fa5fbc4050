package it.sportello.e2e.trace;

import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.KeptMail;
import it.sportello.localstack.peers.ReceivedMail;
import it.sportello.localstack.peers.sms.ReceivedSms;
import it.sportello.localstack.testing.TopicProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for words in everything the suite writes. Each answer names the places where one was found. */
record Traces(LocalStack stack) {

    /** Whence mail comes, and where what is said of it returns to. */
    private static final List<String> OUR_MAILBOXES =
            List.of("sportello@posta.example", "sportello@pec.posta.example", "rinvii@posta.example");

    /** Whom a citizen has to trust: topics, logs, metrics, tables, and what the print shop and the family booklet keep. */
    List<String> behindTheCounter(Words words) {
        List<String> found = new ArrayList<>(inTopics(words));
        found.addAll(inLogs(words));
        found.addAll(inMetrics(words));
        for (SuiteService service : SuiteService.values()) {
            found.addAll(inTablesOf(service, words));
        }
        found.addAll(atThePrintShop(words));
        found.addAll(disk().atTheFamilyBooklet(words));
        return found;
    }

    /** In keys, headers and values. */
    List<String> inTopics(Words words) {
        return new TopicProbe(stack.bootstrapServers())
                .readEverything().stream()
                        .filter(seen -> words.areIn(seen.key() + "\n" + seen.headers() + "\n" + seen.text()))
                        .map(seen -> seen.topic() + " at " + seen.offset())
                        .toList();
    }

    /** Of the services, of their doors, of the database. */
    List<String> inLogs(Words words) {
        return disk().inLogs(words);
    }

    /** In rows of any table, whatever the type of the column. */
    List<String> inTablesOf(SuiteService service, Words words) {
        return new Tables(stack.database(service)).holding(words);
    }

    List<String> inMetrics(Words words) {
        return Stream.of(SuiteService.values())
                .filter(service -> words.areIn(metricsOf(service)))
                .map(service -> "metrics of " + service.module())
                .toList();
    }

    List<String> atThePrintShop(Words words) {
        return disk().atThePrintShop(words);
    }

    /** The addresses and numbers, ours among them, that were sent it. */
    List<String> sentTo(Words words) {
        Stream<ReceivedMail> mails = Stream.concat(
                stack.mailServer().newestFirst().stream().map(KeptMail::mail),
                OUR_MAILBOXES.stream().flatMap(ours -> stack.mailboxes().of(ours).stream()));
        Stream<String> addresses =
                mails.filter(mail -> words.areIn(written(mail))).map(ReceivedMail::recipient);
        Stream<String> numbers = stack.phones().all().stream()
                .filter(sms -> words.areIn(sms.text()))
                .map(ReceivedSms::recipient);
        return Stream.concat(addresses, numbers).distinct().toList();
    }

    /** Files in which a letter could be read. */
    List<String> openDocuments() {
        return disk().openDocuments();
    }

    private Disk disk() {
        return new Disk(stack.data());
    }

    private static String written(ReceivedMail mail) {
        return mail.subject() + "\n" + mail.headers() + "\n" + mail.text();
    }

    private String metricsOf(SuiteService service) {
        int port = stack.services().first(service).ports().management();
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                .build();
        // Not HTTP/2: an upgrade in clear breaks off now and then when the answer is as long as this one.
        try (var http = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            return http.send(question, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for metrics", e);
        }
    }
}
