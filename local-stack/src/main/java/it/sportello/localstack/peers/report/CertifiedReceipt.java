package it.sportello.localstack.peers.report;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/**
 * What a provider of certified mail (PEC) attests of a message, in the form of the decree of 2 November 2005 (RFC 6109): the
 * kind in a header and in {@code daticert.xml}. The signature is none, and nothing of the message is quoted but its subject.
 */
record CertifiedReceipt(String recipient, Map<String, String> headers, Kind kind) implements Report {

    /** The values of {@code X-Ricevuta}, with how the subject begins and the error that goes with it. */
    enum Kind {
        ACCEPTED("accettazione", "ACCETTAZIONE", "nessuno"),
        NOT_ACCEPTED("non-accettazione", "AVVISO DI NON ACCETTAZIONE", "altro"),
        TAKEN_OVER("presa-in-carico", "PRESA IN CARICO", "nessuno"),
        DELIVERED("avvenuta-consegna", "CONSEGNA", "nessuno"),
        FAILED("errore-consegna", "AVVISO DI MANCATA CONSEGNA", "no-dest"),
        LATE("preavviso-errore-consegna", "AVVISO DI MANCATA CONSEGNA PER SUPERAMENTO TEMPO MASSIMO", "altro"),
        INFECTED("rilevazione-virus", "PROBLEMA DI SICUREZZA", "virus");

        private final String word;
        private final String title;
        private final String error;

        Kind(String word, String title, String error) {
            this.word = word;
            this.title = title;
            this.error = error;
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No kind of receipt: " + word));
        }
    }

    private static final String TEXT = """
            From: posta-certificata@pec.example
            To: <%1$s>
            Subject: %2$s: %3$s
            Message-ID: <%4$s@pec.example>
            X-Ricevuta: %5$s
            X-Riferimento-Message-ID: %6$s
            MIME-Version: 1.0
            Content-Type: multipart/signed; protocol="application/x-pkcs7-signature"; micalg=sha-256; boundary="s-%4$s"

            --s-%4$s
            Content-Type: multipart/mixed; boundary="m-%4$s"

            --m-%4$s
            Content-Type: text/plain; charset=us-ascii

            Ricevuta di prova: %5$s

            --m-%4$s
            Content-Type: application/xml; name="daticert.xml"
            Content-Disposition: inline; filename="daticert.xml"

            %7$s
            --m-%4$s--

            --s-%4$s
            Content-Type: application/x-pkcs7-signature; name="smime.p7s"
            Content-Transfer-Encoding: base64

            bmVzc3VuYSBmaXJtYQ==

            --s-%4$s--
            """;

    private static final String DATA = """
            <?xml version="1.0" encoding="UTF-8"?>
            <postacert tipo="%s" errore="%s">
              <intestazione>
                <mittente>%s</mittente>
                <destinatari tipo="certificato">%s</destinatari>
                <oggetto>%s</oggetto>
              </intestazione>
              <dati>
                <gestore-emittente>Gestore di prova</gestore-emittente>
                <data zona="+0200"><giorno>01/04/2020</giorno><ora>09:00:00</ora></data>
                <identificativo>%s@pec.example</identificativo>
                <msgid>%s</msgid>
                <ricevuta tipo="sintetica"/>
                <consegna>%4$s</consegna>
              </dati>
            </postacert>
            """;

    @Override
    public String text() {
        UUID identifier = UUID.randomUUID();
        String data = DATA.formatted(
                kind.word,
                kind.error,
                escaped(returnPath().orElseThrow()),
                escaped(recipient),
                escaped(header("Subject")),
                identifier,
                escaped(header("Message-ID")));
        return TEXT.formatted(
                returnPath().orElseThrow(),
                kind.title,
                header("Subject"),
                identifier,
                kind.word,
                header("Message-ID"),
                data);
    }

    private String header(String name) {
        return headers.getOrDefault(name, "").replaceAll("\\s+", " ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
